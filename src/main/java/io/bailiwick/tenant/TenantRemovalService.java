package io.bailiwick.tenant;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.job.Job;
import io.bailiwick.job.Jobs;
import io.bailiwick.job.NewJob;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Stream;

/** The end of tenants. Their keys are never used again; what the audit trail knows of them stays. */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantRemovalService {

    private final TenantRepository tenants;
    private final Tenants lookup;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Event<TenantRemoved> removed;
    private final Clock clock;

    TenantRemovalService(
            TenantRepository tenants,
            Tenants lookup,
            Jobs jobs,
            AuditTrail audit,
            Event<TenantRemoved> removed,
            Clock clock) {
        this.tenants = tenants;
        this.lookup = lookup;
        this.jobs = jobs;
        this.audit = audit;
        this.removed = removed;
        this.clock = clock;
    }

    /**
     * Removes a tenant without users, at once.
     *
     * @throws TenantInUseException if it has users
     */
    public void delete(Caller caller, TenantId id, ExpectedVersion expected) {
        caller.require(Permission.TENANT_API, id);
        TenantEntity tenant = lock(caller, id, expected);
        Tenant before = tenant.toTenant();
        tenants.remove(id);
        conclude(caller, before);
    }

    /**
     * Removes a tenant with all that is in it. From now on it is as good as gone, and its name is free; a job does the
     * rest, in the system tenant. Asked for again, another job goes on where one was aborted or has failed.
     */
    public Job deleteWithAll(Caller caller, String key, ExpectedVersion expected) {
        caller.require(Permission.TENANT_API);
        if (!caller.isAdministrator()) {
            throw ForbiddenException.administratorsOnly();
        }
        TenantRef ref = lookup.byKeyOrDeleting(key).orElseThrow(() -> new TenantNotFoundException(key));
        if (!ref.deleting()) {
            mark(caller, ref.id(), expected);
        }
        return jobs.submit(
                caller,
                new NewJob(TenantId.SYSTEM, TenantDeletion.KIND, ref.id().toString()));
    }

    private void mark(Caller caller, TenantId id, ExpectedVersion expected) {
        TenantEntity tenant = lock(caller, id, expected);
        Tenant before = tenant.toTenant();
        tenant.markDeleting(clock.instant());
        tenants.releaseName(id);
        tenants.flush();
        conclude(caller, before);
    }

    private TenantEntity lock(Caller caller, TenantId id, ExpectedVersion expected) {
        if (id.isSystem()) {
            throw ForbiddenException.builtIn();
        }
        if (caller.home().equals(id)) {
            throw ForbiddenException.ownTenant();
        }
        TenantEntity tenant = tenants.lock(id).orElseThrow(() -> new TenantNotFoundException(id));
        expected.check(tenant.toTenant().version());
        return tenant;
    }

    /** In both trails: nobody can ask for that of a tenant that is gone by its key. */
    private void conclude(Caller caller, Tenant before) {
        removed.fire(new TenantRemoved(caller, before));
        Stream.of(before.tenantId(), TenantId.SYSTEM)
                .forEach(trail -> audit.record(AuditEvent.done(caller, trail, "tenant.delete", "tenant:" + before.id())
                        .changed(before, null)));
    }
}
