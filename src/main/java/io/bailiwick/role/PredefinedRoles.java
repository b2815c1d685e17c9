package io.bailiwick.role;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;

/** Gives every new tenant its own copies. */
@ApplicationScoped
class PredefinedRoles {

    private final RoleRepository roles;

    PredefinedRoles(RoleRepository roles) {
        this.roles = roles;
    }

    void addTo(@Observes TenantCreated event) {
        TenantId tenant = event.tenant();
        Arrays.stream(PredefinedRole.values())
                .filter(role -> role.existsIn(tenant.isSystem()))
                .forEach(role -> add(tenant, role));
    }

    private void add(TenantId tenant, PredefinedRole role) {
        long id = tenant.isSystem() ? role.systemTenantId() : roles.nextId();
        roles.persistAndFlush(new RoleEntity(tenant, id, role));
        roles.addPermissions(tenant, id, role.permissions());
    }
}
