package io.bailiwick.audit;

import io.bailiwick.kernel.ServiceStarted;
import io.bailiwick.kernel.UpkeepDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.SQLException;

/**
 * What the trail needs from time to time: partitions for the months to come; and room, which only the owner of the schema
 * can make. Each replica sees to it.
 */
@ApplicationScoped
class AuditUpkeep {

    private final AuditPartitions partitions;
    private final AuditRetention retention;

    AuditUpkeep(AuditPartitions partitions, AuditRetention retention) {
        this.partitions = partitions;
        this.retention = retention;
    }

    void start(@Observes ServiceStarted event) {
        retention.check();
    }

    void keepUp(@ObservesAsync UpkeepDue event) throws SQLException {
        partitions.ensure();
        if (retention.isPossible()) {
            retention.run();
        }
    }
}
