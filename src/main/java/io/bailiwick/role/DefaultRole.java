package io.bailiwick.role;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantSettingsChanging;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The role of accounts that are given no other, as the tenant's settings name it by its label. To choose it is to give it to
 * whoever comes, and so is to let people come by themselves. A label that comes from the system tenant may stand for no role here: then it is {@code user}.
 */
@ApplicationScoped
class DefaultRole {

    private final RoleRepository roles;
    private final Tenants tenants;

    DefaultRole(RoleRepository roles, Tenants tenants) {
        this.roles = roles;
        this.tenants = tenants;
    }

    long of(TenantId tenant) {
        return roles.findByLabel(tenant, labelIn(tenant))
                .or(() -> roles.findByLabel(tenant, PredefinedRole.USER.label()))
                .orElseThrow(() -> Tenants.gone(tenant))
                .id();
    }

    void refuseDeletion(RoleEntity role) {
        if (role.label().equals(labelIn(role.tenant()))) {
            throw RoleInUseException.ofNewAccounts(role.id());
        }
    }

    void check(@Observes TenantSettingsChanging event) {
        String label = event.after().users().defaultRole();
        boolean chosen = !label.equals(event.before().users().defaultRole());
        boolean opened = event.after().provisioning().atLogin()
                && !event.before().provisioning().atLogin();
        if (!chosen && !opened) {
            return;
        }
        Set<Integer> given =
                Set.copyOf(roles.permissionsOf(event.tenant(), List.of(roleLabelled(label, event.tenant()))));
        event.caller().requireAllOf(given);
        if (event.after().provisioning().atLogin() && given.stream().anyMatch(Permission::isAdministrative)) {
            throw InvalidInputException.invalid(
                    "provisioning.atLogin", "can't be on while the default role holds administrative permissions");
        }
    }

    private long roleLabelled(String label, TenantId tenant) {
        Optional<RoleEntity> role = roles.findByLabel(tenant, label);
        if (role.isEmpty() && (tenant.isSystem() || !label.equals(labelIn(TenantId.SYSTEM)))) {
            throw InvalidInputException.invalid("users.defaultRole", "is the label of no role of the tenant");
        }
        return role.map(RoleEntity::id).orElseGet(() -> of(tenant));
    }

    private String labelIn(TenantId tenant) {
        return tenants.refById(tenant)
                .orElseThrow(() -> Tenants.gone(tenant))
                .settings()
                .users()
                .defaultRole();
    }
}
