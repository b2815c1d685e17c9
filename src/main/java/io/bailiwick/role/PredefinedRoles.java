package io.bailiwick.role;

import static java.util.stream.Collectors.toMap;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Gives every new tenant its own copies. */
@ApplicationScoped
class PredefinedRoles {

    private final RoleRepository roles;

    PredefinedRoles(RoleRepository roles) {
        this.roles = roles;
    }

    void addTo(@Observes TenantCreated event) {
        TenantId tenant = event.tenant();
        List<PredefinedRole> wanted = Arrays.stream(PredefinedRole.values())
                .filter(role -> role.existsIn(tenant.isSystem()))
                .toList();
        Iterator<Long> ids = ids(tenant, wanted).iterator();
        roles.addAll(tenant, wanted.stream().collect(toMap(role -> ids.next(), role -> role)));
    }

    private List<Long> ids(TenantId tenant, List<PredefinedRole> wanted) {
        return tenant.isSystem()
                ? wanted.stream().map(PredefinedRole::systemTenantId).toList()
                : roles.nextIds(wanted.size());
    }
}
