package io.bailiwick;

import io.bailiwick.bootstrap.postgres.Credentials;
import io.bailiwick.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A server whose data nobody will miss: it waits for no disk, and its folder goes with it. */
public record ThrowawayPostgres(Path folder, EmbeddedPostgres postgres) implements AutoCloseable {

    private static final List<String> HASTE = List.of(
            "alter system set fsync = off",
            "alter system set synchronous_commit = off",
            "alter system set full_page_writes = off",
            "alter system set max_wal_size = '4GB'",
            "select pg_reload_conf()");

    public static ThrowawayPostgres start(String name) {
        Path folder = Folders.inTarget(name);
        ThrowawayPostgres throwaway = new ThrowawayPostgres(folder, EmbeddedPostgres.start(folder));
        throwaway.hurry();
        return throwaway;
    }

    public Credentials superuser() {
        try {
            return new Credentials(
                    "postgres",
                    Files.readString(folder.resolve("postgres-password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hurry() {
        Credentials superuser = superuser();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String setting : HASTE) {
                statement.execute(setting);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        postgres.close();
        Folders.delete(folder);
    }
}
