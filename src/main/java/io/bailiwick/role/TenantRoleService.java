package io.bailiwick.role;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Roles as parts of a tenant, for those who manage tenants. */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantRoleService {

    private final RoleRepository roles;

    TenantRoleService(RoleRepository roles) {
        this.roles = roles;
    }

    /** The numbers of all roles of the tenant, in their order. */
    public List<Long> idsOf(Caller caller, TenantId tenant) {
        caller.require(Permission.TENANT_API, tenant);
        return roles.listByTenant(tenant).stream().map(RoleEntity::id).toList();
    }
}
