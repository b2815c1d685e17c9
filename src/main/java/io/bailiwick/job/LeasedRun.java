package io.bailiwick.job;

import io.bailiwick.job.Leases.Leased;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import java.util.function.BooleanSupplier;

/** A run as long as the lease holds. */
final class LeasedRun implements JobRun {

    private final Leased leased;
    private final Leases leases;
    private final Scopes scopes;
    private final TenantScope scope;
    private final BooleanSupplier stopping;
    private String checkpoint;

    LeasedRun(Leased leased, Leases leases, Scopes scopes, TenantScope scope, BooleanSupplier stopping) {
        this.leased = leased;
        this.leases = leases;
        this.scopes = scopes;
        this.scope = scope;
        this.stopping = stopping;
        this.checkpoint = leased.checkpoint();
    }

    @Override
    public Job job() {
        return leased.job();
    }

    @Override
    public String input() {
        return leased.input();
    }

    @Override
    public String checkpoint() {
        return checkpoint;
    }

    @Override
    public Progress advance(Batch batch) {
        return advance(scope, batch);
    }

    @Override
    public Progress advance(TenantScope visible, Batch batch) {
        if (stopping.getAsBoolean()) {
            throw new JobStoppedException();
        }
        Progress progress = scopes.inTransaction(visible, () -> {
            if (!leases.holds(leased)) {
                throw new JobStoppedException();
            }
            Progress made = batch.run();
            leases.note(leased, made);
            return made;
        });
        checkpoint = progress.checkpoint();
        return progress;
    }
}
