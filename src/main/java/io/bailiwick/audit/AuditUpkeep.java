package io.bailiwick.audit;

import io.bailiwick.kernel.ServiceStarted;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the trail needs every day: partitions for the months to come; and room, which only the owner of the schema can make.
 * Each replica sees to it.
 */
@ApplicationScoped
class AuditUpkeep {

    private static final long DAY_IN_HOURS = 24;

    private final AuditPartitions partitions;
    private final AuditRetention retention;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(AuditUpkeep::thread);

    AuditUpkeep(AuditPartitions partitions, AuditRetention retention) {
        this.partitions = partitions;
        this.retention = retention;
    }

    /** For the first time at once, beside the start. */
    void start(@Observes ServiceStarted event) {
        retention.check();
        daily.execute(this::keepUp);
    }

    void stop(@Observes ShutdownEvent event) {
        daily.shutdownNow();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing that fails gets as far as there
    private void keepUp() {
        long pause = succeeds() ? DAY_IN_HOURS : 1;
        if (!daily.isShutdown()) {
            daily.schedule(this::keepUp, pause, TimeUnit.HOURS);
        }
    }

    private boolean succeeds() {
        try {
            partitions.ensure();
            if (retention.isPossible()) {
                retention.run();
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            if (!daily.isShutdown()) {
                Log.warn("The audit trail's partitions could not be seen to; the next try is in an hour", e);
            }
            return false;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "audit-upkeep");
        thread.setDaemon(true);
        return thread;
    }
}
