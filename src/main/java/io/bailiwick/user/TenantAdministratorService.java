package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Who has administrative access to a tenant (contracts/hdp.md, T6 and T7). */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantAdministratorService {

    private static final int MOST = 1_000;

    private final TenantAdministratorRepository administrators;
    private final UserRepository users;
    private final AuditTrail audit;

    TenantAdministratorService(TenantAdministratorRepository administrators, UserRepository users, AuditTrail audit) {
        this.administrators = administrators;
        this.users = users;
        this.audit = audit;
    }

    public List<Long> list(Caller caller, TenantId tenant) {
        caller.require(Permission.TENANT_API, tenant);
        return administrators.listByTenant(tenant);
    }

    /** Replaces them all. Users of the system tenant and of the tenant itself can be named; nobody adds themselves. */
    public List<Long> replace(Caller caller, TenantId tenant, List<Long> wanted) {
        caller.require(Permission.TENANT_API, tenant);
        if (wanted.size() > MOST) {
            throw InvalidInputException.invalid("admins", "must have at most %d members".formatted(MOST));
        }
        List<Long> before = administrators.listByTenant(tenant);
        if (!caller.isAdministrator() && wanted.contains(caller.userId()) && !before.contains(caller.userId())) {
            throw ForbiddenException.ownPermissions();
        }
        administrators.removeAll(tenant);
        wanted.stream().distinct().forEach(user -> administrators.add(tenant, homeOf(tenant, user), user));
        List<Long> after = administrators.listByTenant(tenant);
        audit.record(AuditEvent.done(caller, tenant, "tenant.administrators", "tenant:" + tenant)
                .changed(Map.of("admins", before), Map.of("admins", after)));
        return after;
    }

    private TenantId homeOf(TenantId tenant, long user) {
        return users.tenantOf(user)
                .filter(home -> home.isSystem() || home.equals(tenant))
                .orElseThrow(() -> InvalidInputException.unknown("user", user));
    }
}
