package io.bailiwick;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.bootstrap.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Somebody else's transaction, as the owner of the schema, which others wait for until the test ends it. */
public final class RivalTransaction implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String IS_AWAITED =
            "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))";

    private final Connection connection;

    private RivalTransaction(Connection connection) {
        this.connection = connection;
    }

    public static RivalTransaction begin(String statement) throws SQLException {
        Credentials owner = TestDatabase.postgres().owner();
        RivalTransaction rival = new RivalTransaction(
                DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), owner.user(), owner.password()));
        rival.connection.setAutoCommit(false);
        rival.execute(statement);
        return rival;
    }

    /** Fails where it would have to wait for rows that somebody else has locked, if it says {@code nowait}. */
    public void execute(String statement) throws SQLException {
        try (Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    public void awaitSomebodyWhoWaits() throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isAwaited()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean isAwaited() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(IS_AWAITED)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
