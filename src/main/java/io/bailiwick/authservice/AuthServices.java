package io.bailiwick.authservice;

import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Lookups for other features. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class AuthServices {

    /** The number of the built-in service, which belongs to the system tenant. */
    public static final long INTERNAL = 1;

    private final AuthServiceRepository services;
    private final StoredAttributes attributes;

    AuthServices(AuthServiceRepository services, StoredAttributes attributes) {
        this.services = services;
        this.attributes = attributes;
    }

    /** The tenant that owns the service, if accounts of {@code tenant} may name it. */
    @Transactional
    public Optional<TenantId> ownerIfUsableIn(TenantId tenant, long service) {
        return services.findUsableIn(tenant, service).map(AuthServiceEntity::tenant);
    }

    /**
     * The tenant that owns the service.
     *
     * @throws AuthServiceNotFoundException if accounts of {@code tenant} can't name it
     */
    @Transactional
    public TenantId requireUsableIn(TenantId tenant, long service) {
        return ownerIfUsableIn(tenant, service).orElseThrow(() -> new AuthServiceNotFoundException(service));
    }

    /** Those that are enabled, in the order in which they are tried. */
    @Transactional
    public List<OwnDirectory> directoriesOf(TenantId tenant) {
        return services.listEnabled(tenant, AuthType.LDAP.id()).stream()
                .map(AuthServiceEntity::toOwnDirectory)
                .toList();
    }

    /** Attributes are there of the tenant's own alone: the others are the owner's to see. */
    @Transactional
    public UsableServices usableIn(TenantId tenant) {
        return new UsableServices(
                tenant,
                services.listUsableIn(tenant, 0, Integer.MAX_VALUE).stream()
                        .map(found -> found.toService(found.tenant().equals(tenant) ? attributes.show(found) : null))
                        .toList());
    }

    /** With its secrets: for the adapter that asks it. */
    @Transactional
    public Optional<RegisteredDirectory> directory(TenantId owner, long service) {
        return services.findInTenant(owner, service)
                .filter(found -> found.typeId() == AuthType.LDAP.id())
                .map(attributes::directory);
    }
}
