package io.bailiwick.job;

import io.bailiwick.kernel.ServiceStarted;
import io.bailiwick.kernel.UpkeepDue;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Strikes the hour, the first at the start, for those who have something to remove or to prepare. */
@ApplicationScoped
class Upkeep {

    private final Event<UpkeepDue> due;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(Upkeep::daemon);

    Upkeep(Event<UpkeepDue> due) {
        this.due = due;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing that fails gets as far as there
    void start(@Observes ServiceStarted event) {
        hourly.scheduleWithFixedDelay(this::strike, 0, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }

    private void strike() {
        due.fireAsync(new UpkeepDue()).exceptionally(e -> {
            if (!hourly.isShutdown()) {
                Log.error("Not all of the hourly upkeep could be done; the next try is in an hour", e);
            }
            return new UpkeepDue();
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "upkeep");
        thread.setDaemon(true);
        return thread;
    }
}
