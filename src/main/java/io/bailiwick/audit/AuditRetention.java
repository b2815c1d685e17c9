package io.bailiwick.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Removes events that are older than the configuration wants to keep; needs the role that owns the schema. */
@ApplicationScoped
public class AuditRetention {

    private static final Duration SHORTEST = Duration.ofDays(1);

    private final AuditConfig config;
    private final InjectableInstance<AgroalDataSource> owner;
    private final Clock clock;

    AuditRetention(
            AuditConfig config, @DataSource("migration") InjectableInstance<AgroalDataSource> owner, Clock clock) {
        this.config = config;
        this.owner = owner;
        this.clock = clock;
    }

    /** Refuses a configuration that would lose what has just been written. */
    public void check() {
        if (!config.retention().isZero() && config.retention().compareTo(SHORTEST) < 0) {
            throw new ConfigurationException("Bailiwick does not start: BAILIWICK_AUDIT_RETENTION must be a day (P1D)"
                    + " or more, or zero (PT0S) to keep everything");
        }
    }

    /** False where there are no credentials of the owner. */
    public boolean isPossible() {
        return !owner.listActive().isEmpty();
    }

    /**
     * Removes what is too old, and says so in the log and in the trail of the system tenant. Several at once wait for each
     * other.
     *
     * @return how many events it removed
     */
    public long run() throws SQLException {
        if (config.retention().isZero()) {
            return 0;
        }
        Instant olderThan = clock.instant().minus(config.retention());
        long all = 0;
        try (Connection connection = owner.getActive().getConnection()) {
            for (long removed = step(connection, olderThan); removed >= 0; removed = step(connection, olderThan)) {
                all += removed;
            }
        }
        return all;
    }

    /** How many events were removed with the oldest partition; -1 if there was none so old. */
    private static long step(Connection connection, Instant olderThan) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select partition_name, events from audit_expire(?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(olderThan, ZoneOffset.UTC));
            try (ResultSet removed = statement.executeQuery()) {
                if (!removed.next()) {
                    return -1;
                }
                Log.infof(
                        "Removed %d events before %s from the audit trail: %s",
                        removed.getLong(2), olderThan, removed.getString(1));
                return removed.getLong(2);
            }
        }
    }
}
