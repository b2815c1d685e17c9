package io.bailiwick.role;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Roles, for those who may see them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class RoleService {

    private final RoleRepository roles;

    RoleService(RoleRepository roles) {
        this.roles = roles;
    }

    public List<Role> list(Caller caller, TenantId tenant) {
        caller.require(Permission.VIEW_ROLE, tenant);
        Map<Long, List<Integer>> permissions = roles.permissionsByRole(tenant);
        return roles.listByTenant(tenant).stream()
                .map(role -> role.toRole(permissions.getOrDefault(role.id(), List.of())))
                .toList();
    }

    /** By its number alone, which is unique on the server. Where the caller has no access, the role is not found. */
    public Role get(Caller caller, long id) {
        caller.require(Permission.VIEW_ROLE);
        TenantId tenant =
                roles.tenantOf(id).filter(caller::administers).orElseThrow(() -> new RoleNotFoundException(id));
        return roles.findInTenant(tenant, id)
                .map(role -> withPermissions(tenant, role))
                .orElseThrow(() -> new RoleNotFoundException(id));
    }

    private Role withPermissions(TenantId tenant, RoleEntity role) {
        return role.toRole(roles.permissionsOf(tenant, List.of(role.id())));
    }
}
