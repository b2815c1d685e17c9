package io.bailiwick.authservice;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows authentication services and their types to those who may register them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class AuthServiceCatalogueService {

    private final AuthServiceRepository services;
    private final StoredAttributes stored;

    AuthServiceCatalogueService(AuthServiceRepository services, StoredAttributes stored) {
        this.services = services;
        this.stored = stored;
    }

    /** The tenant of a service by its number alone. Where the caller has no access, the service is not found. */
    public TenantId ownerOf(Caller caller, long id) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        return services.tenantOf(id)
                .filter(owner -> owner.isSystem() || caller.administers(owner))
                .orElseThrow(() -> new AuthServiceNotFoundException(id));
    }

    /** One that the tenant's accounts may name. Attributes are for those who administer the owner. */
    public AuthService get(Caller caller, TenantId tenant, long id) {
        requireAccess(caller, tenant);
        return services.findUsableIn(tenant, id)
                .map(service -> service.toService(attributesFor(caller, service)))
                .orElseThrow(() -> new AuthServiceNotFoundException(id));
    }

    /** Those that the tenant's accounts may name, by id. */
    public Page<AuthService> list(Caller caller, TenantId tenant, PageRequest page) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        List<AuthService> found = services.listUsableIn(tenant, Cursor.number(page), page.oneMore()).stream()
                .map(service -> service.toService(attributesFor(caller, service)))
                .toList();
        return Page.of(found, page, service -> Cursor.of(service.id()));
    }

    /** Those of the tenants that the caller administers, and the system tenant's, which serve all. No attributes. */
    public List<AuthService> list(Caller caller) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        return services.listById().stream()
                .filter(service -> service.tenant().isSystem() || caller.administers(service.tenant()))
                .map(service -> service.toService(null))
                .toList();
    }

    public List<AuthType> types(Caller caller) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        return List.of(AuthType.values());
    }

    public AuthType type(Caller caller, int id) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        return AuthType.byId(id).orElseThrow(() -> new AuthTypeNotFoundException(id));
    }

    /** What the system tenant has serves all, so all may know of it. */
    private static void requireAccess(Caller caller, TenantId tenant) {
        if (tenant.isSystem()) {
            caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        } else {
            caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        }
    }

    private @Nullable Map<String, Object> attributesFor(Caller caller, AuthServiceEntity service) {
        return caller.administers(service.tenant()) ? stored.show(service) : null;
    }
}
