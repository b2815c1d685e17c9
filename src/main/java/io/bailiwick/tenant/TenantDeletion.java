package io.bailiwick.tenant;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.job.Job;
import io.bailiwick.job.JobHandler;
import io.bailiwick.job.JobRun;
import io.bailiwick.job.JobRun.Progress;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Empties a tenant and removes it. What is left tells how far it got, so that any replica goes on where one was killed. */
@ApplicationScoped
class TenantDeletion implements JobHandler {

    static final String KIND = "tenant.delete";

    private static final int BATCH = 1_000;
    private static final String GONE = "gone";
    private static final Caller TASK = Caller.system(KIND);

    private final TenantRepository tenants;
    private final List<TenantContent> contents;
    private final AuditTrail audit;

    TenantDeletion(TenantRepository tenants, @All List<TenantContent> contents, AuditTrail audit) {
        this.tenants = tenants;
        this.contents = contents;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.ADMINISTRATOR;
    }

    @Override
    public TenantScope scope(Job job, String input) {
        return TenantScope.of(job.tenant(), tenantIn(input));
    }

    @Override
    public void run(JobRun run) {
        TenantId tenant = tenantIn(run.input());
        Progress progress = new Progress(run.job().done(), run.job().total(), run.checkpoint());
        while (!progress.checkpoint().equals(GONE)) {
            Progress last = progress;
            progress = run.advance(() -> next(tenant, last));
        }
    }

    /** The lock keeps two jobs for one tenant, and whoever still creates something in it, out of each other's way. */
    private Progress next(TenantId tenant, Progress last) {
        if (!tenants.lockDeleting(tenant)) {
            return new Progress(last.done(), last.total(), GONE);
        }
        Long total = last.total() == null ? Long.valueOf(count(tenant)) : last.total();
        int removed = removeSome(tenant);
        if (removed > 0) {
            return new Progress(last.done() + removed, total, "");
        }
        tenants.remove(tenant);
        audit.record(AuditEvent.done(TASK, TenantId.SYSTEM, "tenant.deleted", "tenant:" + tenant));
        return new Progress(last.done(), total, GONE);
    }

    private long count(TenantId tenant) {
        return contents.stream().mapToLong(content -> content.count(tenant)).sum();
    }

    private int removeSome(TenantId tenant) {
        return contents.stream()
                .mapToInt(content -> content.remove(tenant, BATCH))
                .filter(removed -> removed > 0)
                .findFirst()
                .orElse(0);
    }

    private static TenantId tenantIn(String input) {
        return new TenantId(Long.parseLong(input));
    }
}
