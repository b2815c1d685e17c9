package io.bailiwick.authservice;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** The services that accounts of a tenant may name, at one moment: its own and the system tenant's. */
public record UsableServices(TenantId tenant, List<AuthService> services) {

    public UsableServices {
        services = List.copyOf(services);
    }

    /** Those of the tenant itself, with their attributes but without secrets. */
    public List<AuthService> own() {
        return services.stream()
                .filter(service -> service.tenantId() == tenant.value())
                .toList();
    }

    public Optional<AuthService> byId(long id) {
        return services.stream().filter(service -> service.id() == id).findFirst();
    }

    public Optional<AuthService> ownByName(String name) {
        return byName(tenant, name);
    }

    public Optional<AuthService> ofSystemByName(String name) {
        return byName(TenantId.SYSTEM, name);
    }

    private Optional<AuthService> byName(TenantId owner, String name) {
        String key = NameKey.of(name);
        return services.stream()
                .filter(service -> service.tenantId() == owner.value()
                        && NameKey.of(service.name()).equals(key))
                .findFirst();
    }
}
