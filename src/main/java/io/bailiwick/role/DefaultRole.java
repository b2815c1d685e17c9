package io.bailiwick.role;

import io.bailiwick.kernel.InvalidInputException;
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
 * whoever comes. A label that comes from the system tenant may stand for no role here: then it is {@code user}.
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
        if (label.equals(event.before().users().defaultRole())) {
            return;
        }
        Optional<RoleEntity> role = roles.findByLabel(event.tenant(), label);
        if (role.isEmpty() && (event.tenant().isSystem() || !label.equals(labelIn(TenantId.SYSTEM)))) {
            throw InvalidInputException.invalid("users.defaultRole", "is the label of no role of the tenant");
        }
        long id = role.map(RoleEntity::id).orElseGet(() -> of(event.tenant()));
        event.caller().requireAllOf(Set.copyOf(roles.permissionsOf(event.tenant(), List.of(id))));
    }

    private String labelIn(TenantId tenant) {
        return tenants.refById(tenant)
                .orElseThrow(() -> Tenants.gone(tenant))
                .settings()
                .users()
                .defaultRole();
    }
}
