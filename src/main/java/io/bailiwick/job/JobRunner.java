package io.bailiwick.job;

import io.bailiwick.job.Leases.Leased;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does jobs that this replica has taken, and tells the database how they ended. */
@ApplicationScoped
class JobRunner {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Leases leases;
    private final Scopes scopes;
    private final Map<String, JobHandler> handlers;
    private final Map<Leased, Boolean> running = new ConcurrentHashMap<>();

    JobRunner(Leases leases, Scopes scopes, @All List<JobHandler> handlers) {
        this.leases = leases;
        this.scopes = scopes;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    /** False if no job waits. */
    boolean runNext(BooleanSupplier stopping) {
        Leased leased = scopes.inTransaction(TenantScope.ALL, leases::take).orElse(null);
        if (leased == null) {
            return false;
        }
        running.put(leased, true);
        try {
            run(leased, stopping);
        } finally {
            running.remove(leased);
        }
        return true;
    }

    void renewLeases() {
        running.keySet().forEach(leased -> inJobsTenant(leased, () -> leases.renew(leased)));
    }

    private void run(Leased leased, BooleanSupplier stopping) {
        Job job = leased.job();
        JobHandler handler = handlers.get(job.kind());
        if (handler == null) {
            // A release that knows the kind may run beside this one.
            inJobsTenant(leased, () -> leases.release(leased, PAUSE_AFTER_FAILURE, "", false));
            return;
        }
        try {
            handler.run(new LeasedRun(leased, leases, scopes, handler.scope(job, leased.input()), stopping));
            inJobsTenant(leased, () -> leases.end(leased, JobState.DONE, ""));
            Log.infof("Job %s (%s) is done", job.id(), job.kind());
        } catch (JobStoppedException e) {
            inJobsTenant(leased, () -> leases.release(leased, Duration.ZERO, "", false));
        } catch (JobFailedException | IdentityException e) {
            Log.warnf("Job %s (%s) failed: %s", job.id(), job.kind(), e.getMessage());
            inJobsTenant(leased, () -> leases.end(leased, JobState.FAILED, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            Log.errorf(e, "Job %s (%s) stumbled and will be tried again", job.id(), job.kind());
            inJobsTenant(leased, () -> leases.release(leased, PAUSE_AFTER_FAILURE, "An internal error", true));
        }
    }

    private void inJobsTenant(Leased leased, Runnable work) {
        scopes.inTransaction(TenantScope.of(leased.job().tenant()), () -> {
            work.run();
            return leased;
        });
    }
}
