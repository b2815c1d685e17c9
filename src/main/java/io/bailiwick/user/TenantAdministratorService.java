package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who has administrative access to a tenant (contracts/hdp.md, T6 and T7). */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantAdministratorService {

    private final TenantAdministratorRepository repository;
    private final TenantAdministrators administrators;
    private final AuditTrail audit;

    TenantAdministratorService(
            TenantAdministratorRepository repository, TenantAdministrators administrators, AuditTrail audit) {
        this.repository = repository;
        this.administrators = administrators;
        this.audit = audit;
    }

    public List<Long> list(Caller caller, TenantId tenant) {
        caller.require(Permission.TENANT_API, tenant);
        return repository.listByTenant(tenant);
    }

    /**
     * Replaces them all. Users of the system tenant and of the tenant itself can be named; nobody adds themselves, nor
     * adds or takes away who is stronger.
     */
    public List<Long> replace(Caller caller, TenantId tenant, List<Long> wanted) {
        caller.require(Permission.TENANT_API, tenant);
        repository.lock(tenant);
        return change(caller, tenant, repository.listByTenant(tenant), wanted);
    }

    /** Adds one to those who are there, as {@link #replace} would. */
    public List<Long> add(Caller caller, TenantId tenant, long user) {
        caller.require(Permission.TENANT_API, tenant);
        repository.lock(tenant);
        List<Long> before = repository.listByTenant(tenant);
        return change(
                caller,
                tenant,
                before,
                Stream.concat(before.stream(), Stream.of(user)).toList());
    }

    private List<Long> change(Caller caller, TenantId tenant, List<Long> before, List<Long> wanted) {
        List<Long> added = without(new LinkedHashSet<>(wanted), before);
        if (!caller.isAdministrator() && added.contains(caller.userId())) {
            throw ForbiddenException.ownPermissions();
        }
        administrators.remove(caller, tenant, without(before, wanted));
        administrators.add(caller, tenant, added);
        List<Long> after = repository.listByTenant(tenant);
        audit.record(AuditEvent.done(caller, tenant, "tenant.administrators", "tenant:" + tenant)
                .changed(Map.of("administrators", before), Map.of("administrators", after)));
        return after;
    }

    private static List<Long> without(Collection<Long> users, Collection<Long> others) {
        List<Long> rest = new ArrayList<>(users);
        rest.removeAll(others);
        return rest;
    }
}
