package io.bailiwick.authservice;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Authentication services, for those who may register them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class AuthServiceRegistryService {

    private static final int NAME_LENGTH = 128;
    private static final int DESCRIPTION_LENGTH = 1024;

    private final AuthServiceRepository services;
    private final StoredAttributes stored;
    private final AuditTrail audit;
    private final Event<AuthServiceChanging> changing;
    private final Clock clock;

    AuthServiceRegistryService(
            AuthServiceRepository services,
            StoredAttributes stored,
            AuditTrail audit,
            Event<AuthServiceChanging> changing,
            Clock clock) {
        this.services = services;
        this.stored = stored;
        this.audit = audit;
        this.changing = changing;
        this.clock = clock;
    }

    public AuthService register(Caller caller, TenantId tenant, NewAuthService request) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        String name = Input.name("name", request.name(), NAME_LENGTH);
        String description = Input.optionalText("description", request.description(), DESCRIPTION_LENGTH);
        AuthType type = registrable(Input.required("authTypeId", request.typeId()));
        Map<String, Object> attributes = stored.checked(Input.required("attributes", request.attributes()));
        AuthServiceEntity service =
                new AuthServiceEntity(tenant, services.nextId(), name, description, type, clock.instant());
        service.setTrusted(caller.isAdministrator());
        stored.write(service, attributes);
        insert(service, name);
        AuthService registered = service.toService(stored.show(service));
        audit.record(AuditEvent.done(caller, tenant, "auth_service.register", "auth_service:" + service.id())
                .changed(null, registered));
        return registered;
    }

    /**
     * Replaces name, description and attributes; the type stays. A mask stands for the secret that is stored. Ends the
     * access of everybody whom the service let in before.
     */
    public AuthService update(Caller caller, long id, NewAuthService request) {
        AuthServiceEntity service = changeable(caller, id);
        String name = Input.name("name", request.name(), NAME_LENGTH);
        String description = Input.optionalText("description", request.description(), DESCRIPTION_LENGTH);
        if (registrable(Input.required("authTypeId", request.typeId())).id() != service.typeId()) {
            throw InvalidInputException.invalid("authTypeId", "can't be changed");
        }
        AuthService before = service.toService(stored.show(service));
        changing.fire(new AuthServiceChanging(caller, service.tenant(), id));
        if (stored.update(service, Input.required("attributes", request.attributes()))) {
            service.setTrusted(caller.isAdministrator());
        }
        service.rename(name, description, clock.instant());
        UniqueNames.guard("auth_service_name_key", () -> new AuthServiceExistsException(name), services::flush);
        AuthService after = service.toService(stored.show(service));
        audit.record(AuditEvent.done(caller, service.tenant(), "auth_service.update", "auth_service:" + id)
                .changed(before, after));
        return after;
    }

    /** By its number alone. Where the caller has no access, the service is not found; settings are the owner's to see. */
    public AuthService get(Caller caller, long id) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        TenantId tenant = services.tenantOf(id)
                .filter(owner -> owner.isSystem() || caller.administers(owner))
                .orElseThrow(() -> new AuthServiceNotFoundException(id));
        return services.findInTenant(tenant, id)
                .map(service -> service.toService(caller.administers(tenant) ? stored.show(service) : Map.of()))
                .orElseThrow(() -> new AuthServiceNotFoundException(id));
    }

    /** Those of the tenants that the caller administers, and the system tenant's, which serve all. */
    public List<AuthService> list(Caller caller) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        return services.listById().stream()
                .filter(service -> service.tenant().isSystem() || caller.administers(service.tenant()))
                .map(service -> service.toService(Map.of()))
                .toList();
    }

    public List<AuthType> types(Caller caller) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        return List.of(AuthType.values());
    }

    private AuthServiceEntity changeable(Caller caller, long id) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE);
        TenantId tenant = services.tenantOf(id)
                .filter(caller::administers)
                .orElseThrow(() -> new AuthServiceNotFoundException(id));
        AuthServiceEntity service =
                services.findInTenant(tenant, id).orElseThrow(() -> new AuthServiceNotFoundException(id));
        if (service.id() == AuthServices.INTERNAL) {
            throw ForbiddenException.builtIn();
        }
        if (!caller.isAdministrator() && (service.trusted() || tenant.isSystem())) {
            throw ForbiddenException.administratorsOnly();
        }
        return service;
    }

    private void insert(AuthServiceEntity service, String name) {
        if (services.findByNameKey(service.tenant(), NameKey.of(name)).isPresent()) {
            throw new AuthServiceExistsException(name);
        }
        UniqueNames.guard(
                "auth_service_name_key",
                () -> new AuthServiceExistsException(name),
                () -> services.persistAndFlush(service));
    }

    private static AuthType registrable(int id) {
        AuthType type = AuthType.byId(id)
                .filter(known -> known != AuthType.INTERNAL)
                .orElseThrow(() -> InvalidInputException.invalid("authTypeId", "is no type that can be registered"));
        if (type != AuthType.LDAP) {
            throw new UnsupportedAuthTypeException(type);
        }
        return type;
    }
}
