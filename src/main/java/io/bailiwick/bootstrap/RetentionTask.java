package io.bailiwick.bootstrap;

import io.bailiwick.audit.AuditRetention;
import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.SQLException;

/** The run that only removes what the audit trail needs no longer keep. */
class RetentionTask implements QuarkusApplication {

    private static final String NO_SUCH_FUNCTION = "42883";

    private final AuditRetention retention;

    RetentionTask(AuditRetention retention) {
        this.retention = retention;
    }

    @Override
    public int run(String... arguments) throws SQLException {
        retention.check();
        try {
            Log.infof("Removed %d events from the audit trail", retention.run());
            return 0;
        } catch (SQLException e) {
            if (NO_SUCH_FUNCTION.equals(e.getSQLState())) {
                throw new ConfigurationException(
                        "Bailiwick does not start: the schema is older than this program, run 'migrate' first", e);
            }
            throw e;
        }
    }
}
