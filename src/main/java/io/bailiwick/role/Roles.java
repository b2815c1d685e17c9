package io.bailiwick.role;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Lookups for other features. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class Roles {

    private final RoleRepository roles;
    private final RolePermissions permissions;
    private final DefaultRole defaultRole;

    Roles(RoleRepository roles, RolePermissions permissions, DefaultRole defaultRole) {
        this.roles = roles;
        this.permissions = permissions;
        this.defaultRole = defaultRole;
    }

    /** The role of the tenant that people have unless they are given another. */
    public long defaultRoleOf(TenantId tenant) {
        return defaultRole.of(tenant);
    }

    public long systemAdministratorRole() {
        return PredefinedRole.SYSTEM_ADMINISTRATOR.systemTenantId();
    }

    /**
     * What these roles and permissions give together. Refuses ids that the tenant does not know; what is named stays until
     * the transaction ends.
     */
    public Set<Integer> effectivePermissions(TenantId tenant, Collection<Long> roleIds, Collection<Integer> explicit) {
        refuseUnknown(roleIds, Set.copyOf(roles.hold(tenant, roleIds)));
        Set<Integer> all = permissions.known(tenant, explicit);
        all.addAll(roles.permissionsOf(tenant, roleIds));
        return all;
    }

    private static void refuseUnknown(Collection<Long> wanted, Set<Long> found) {
        wanted.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidInputException.unknown("role", id);
        });
    }
}
