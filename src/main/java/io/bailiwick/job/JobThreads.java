package io.bailiwick.job;

import io.bailiwick.kernel.ServiceStarted;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.kernel.UpkeepDue;
import io.bailiwick.tenancy.Scopes;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** Looks for jobs now and then, and at once for those that this replica was asked for. */
@ApplicationScoped
class JobThreads {

    private static final int WORKERS = 2;
    private static final Duration KEPT_AFTER_END = Duration.ofDays(7);

    private final JobRunner runner;
    private final Leases leases;
    private final Scopes scopes;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(JobThreads::daemon);

    /** Whoever works looks for the next job before it rests, so that a call that finds nobody free can be dropped. */
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0, WORKERS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), JobThreads::daemon, new DiscardPolicy());

    private volatile boolean stopping;

    JobThreads(JobRunner runner, Leases leases, Scopes scopes, Clock clock) {
        this.runner = runner;
        this.leases = leases;
        this.scopes = scopes;
        this.clock = clock;
    }

    void start(@Observes ServiceStarted event) {
        every(Duration.ofSeconds(2), () -> workers.execute(this::runAll));
        every(Leases.LENGTH.dividedBy(3), runner::renewLeases);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewJob job) {
        workers.execute(this::runAll);
    }

    /** A job that runs ends with its batch; another replica, or this one later, goes on. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        timer.shutdownNow();
        workers.shutdownNow();
        if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
            Log.warn("A job did not stop in time: its batch will be rolled back");
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing that fails gets as far as there
    private void every(Duration pause, Runnable task) {
        timer.scheduleWithFixedDelay(() -> safely(task), pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "job");
        thread.setDaemon(true);
        return thread;
    }

    private void runAll() {
        safely(() -> {
            while (!stopping && runner.runNext(() -> stopping)) {}
        });
    }

    void removeOld(@ObservesAsync UpkeepDue event) {
        scopes.inTransaction(
                TenantScope.ALL, () -> leases.removeEndedBefore(clock.instant().minus(KEPT_AFTER_END)));
    }

    /** What is thrown out of a scheduled task ends its schedule. */
    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            Log.error("Jobs can't be looked for", e);
        }
    }
}
