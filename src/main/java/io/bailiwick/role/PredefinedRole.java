package io.bailiwick.role;

import io.bailiwick.kernel.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What every tenant has from the start. Ids 1 to 3 in the system tenant, as in Hybrid Data Pipeline. */
enum PredefinedRole {
    SYSTEM_ADMINISTRATOR(1, "system_administrator", "System Administrator", "Holds every permission."),
    USER(2, "user", "User", "Holds the user permissions."),
    TENANT_ADMINISTRATOR(
            3, "tenant_administrator", "Tenant Administrator", "Holds the user and the tenant permissions.");

    private static final Set<Permission> OWN_OF_TENANTS =
            Set.of(Permission.VIEW_AUDIT_TRAIL, Permission.TENANT_SETTINGS, Permission.APPLICATION_PERMISSIONS);

    private final long systemTenantId;
    private final String label;
    private final String displayName;
    private final String description;

    PredefinedRole(long systemTenantId, String label, String displayName, String description) {
        this.systemTenantId = systemTenantId;
        this.label = label;
        this.displayName = displayName;
        this.description = description;
    }

    long systemTenantId() {
        return systemTenantId;
    }

    String label() {
        return label;
    }

    String displayName() {
        return displayName;
    }

    String description() {
        return description;
    }

    List<Integer> permissions() {
        return Arrays.stream(Permission.values())
                .filter(this::holds)
                .map(Permission::id)
                .toList();
    }

    boolean existsIn(boolean systemTenant) {
        return systemTenant || this != SYSTEM_ADMINISTRATOR;
    }

    private boolean holds(Permission permission) {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR -> true;
            case USER -> isOfUsers(permission);
            case TENANT_ADMINISTRATOR ->
                isOfUsers(permission) || isOfTenants(permission) || OWN_OF_TENANTS.contains(permission);
        };
    }

    private static boolean isOfUsers(Permission permission) {
        return !Permission.isAdministrative(permission.id());
    }

    /** Hybrid Data Pipeline's categories are ranges of numbers (contracts/hdp.md, section 5). */
    private static boolean isOfTenants(Permission permission) {
        return permission.id() >= Permission.CREATE_USERS.id() && permission.id() <= Permission.ON_BEHALF_OF.id();
    }
}
