package io.bailiwick.role;

import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** For those who look up many roles at once. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class RoleCatalogues {

    private final RoleRepository roles;
    private final ApplicationPermissionRepository applications;
    private final DefaultRole defaultRole;

    RoleCatalogues(RoleRepository roles, ApplicationPermissionRepository applications, DefaultRole defaultRole) {
        this.roles = roles;
        this.applications = applications;
        this.defaultRole = defaultRole;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public RoleCatalogue of(TenantId tenant) {
        Map<Long, List<Integer>> permissions = roles.permissionsByRole(tenant);
        return new RoleCatalogue(
                roles.listByTenant(tenant).stream()
                        .map(role -> role.toRole(permissions.getOrDefault(role.id(), List.of())))
                        .toList(),
                applications.listAfter(tenant, 0, ApplicationPermissionService.MOST),
                defaultRole.of(tenant));
    }
}
