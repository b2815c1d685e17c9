package io.bailiwick.transfer;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.ApplicationPermissionService;
import io.bailiwick.role.NewApplicationPermission;
import io.bailiwick.role.NewRole;
import io.bailiwick.role.RoleCatalogue;
import io.bailiwick.role.RoleCatalogues;
import io.bailiwick.role.RoleService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Roles, and the permissions of applications that stand in them. */
@ApplicationScoped
class RoleImport {

    private final RoleService roles;
    private final ApplicationPermissionService permissions;
    private final RoleCatalogues catalogues;

    RoleImport(RoleService roles, ApplicationPermissionService permissions, RoleCatalogues catalogues) {
        this.roles = roles;
        this.permissions = permissions;
        this.catalogues = catalogues;
    }

    Outcome apply(Caller caller, TenantId tenant, PermissionLine line) {
        boolean known = catalogues.of(tenant).applications().stream()
                .anyMatch(permission -> permission.name().equals(line.name()));
        if (known) {
            return Outcome.SKIPPED;
        }
        permissions.create(caller, tenant, new NewApplicationPermission(line.name(), line.description()));
        return Outcome.CREATED;
    }

    /** What every tenant has from the start stays as it is. */
    Outcome apply(Caller caller, TenantId tenant, RoleLine line) {
        RoleCatalogue catalogue = catalogues.of(tenant);
        if (Boolean.TRUE.equals(line.predefined()) || isKnown(catalogue, line)) {
            return Outcome.SKIPPED;
        }
        roles.create(
                caller,
                tenant,
                new NewRole(
                        line.label(),
                        line.name(),
                        line.description(),
                        ids(catalogue, Input.required("permissions", line.permissions()))));
        return Outcome.CREATED;
    }

    /** By its label, or by its name where the line has none. */
    private static boolean isKnown(RoleCatalogue catalogue, RoleLine line) {
        String label = line.label();
        String name = NameKey.of(Input.required("name", line.name()));
        return catalogue.roles().stream()
                .anyMatch(role -> label == null
                        ? NameKey.of(role.name()).equals(name)
                        : role.label().equals(label));
    }

    private static List<Integer> ids(RoleCatalogue catalogue, List<String> names) {
        return names.stream()
                .map(name ->
                        catalogue.permission(name).orElseThrow(() -> InvalidInputException.unnamed("permission", name)))
                .distinct()
                .sorted()
                .toList();
    }
}
