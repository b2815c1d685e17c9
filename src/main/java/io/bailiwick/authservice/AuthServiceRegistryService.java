package io.bailiwick.authservice;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;

/** Registers authentication services, changes and deletes them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class AuthServiceRegistryService {

    private final AuthServiceRepository services;
    private final ChangeableServices changeable;
    private final StoredAttributes stored;
    private final AuditTrail audit;
    private final Clock clock;

    AuthServiceRegistryService(
            AuthServiceRepository services,
            ChangeableServices changeable,
            StoredAttributes stored,
            AuditTrail audit,
            Clock clock) {
        this.services = services;
        this.changeable = changeable;
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    public AuthService register(Caller caller, TenantId tenant, NewAuthService request) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        Registration registration = Registration.check(request);
        AuthServiceEntity service = new AuthServiceEntity(tenant, services.nextId(), registration, clock.instant());
        service.setTrusted(caller.isAdministrator());
        stored.write(service, stored.checked(registration.attributes()));
        insert(service, registration.name());
        AuthService registered = shown(service);
        audit.record(AuditEvent.done(caller, tenant, "auth_service.register", target(service))
                .changed(null, registered));
        return registered;
    }

    /**
     * Replaces what can be changed; the type stays, and a mask stands for the secret that is stored. New attributes and
     * disabling end the access of everybody whom the service let in.
     *
     * @param change what the service is to be, from what it is; nobody else changes it meanwhile
     */
    public AuthService update(
            Caller caller,
            TenantId tenant,
            long id,
            ExpectedVersion expected,
            Function<AuthService, NewAuthService> change) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        AuthServiceEntity service = changeable.lock(caller, tenant, id);
        AuthService before = shown(service);
        expected.check(before.version());
        Registration registration = Registration.check(change.apply(before));
        if (registration.type().id() != service.typeId()) {
            throw InvalidInputException.invalid("authTypeId", "can't be changed");
        }
        write(caller, service, registration);
        AuthService after = shown(service);
        audit.record(AuditEvent.done(caller, tenant, "auth_service.update", target(service))
                .changed(before, after));
        return after;
    }

    /**
     * Deletes a service that nobody logs in with.
     *
     * @throws AuthServiceInUseException if accounts, of whichever tenant, log in with it
     */
    public void delete(Caller caller, TenantId tenant, long id, ExpectedVersion expected) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        AuthServiceEntity service = changeable.lock(caller, tenant, id);
        AuthService before = shown(service);
        expected.check(before.version());
        changeable.announce(caller, service, true, false);
        services.delete(service);
        UniqueNames.guard("auth_user_service_fkey", () -> new AuthServiceInUseException(id), services::flush);
        audit.record(AuditEvent.done(caller, tenant, "auth_service.delete", target(service))
                .changed(before, null));
    }

    private void insert(AuthServiceEntity service, String name) {
        if (services.findByNameKey(service.tenant(), NameKey.of(name)).isPresent()) {
            throw new AuthServiceExistsException(name);
        }
        guardName(name, () -> services.persistAndFlush(service));
    }

    private void write(Caller caller, AuthServiceEntity service, Registration registration) {
        boolean disabled = service.enabled() && !registration.enabled();
        StoredAttributes.Change change = stored.change(service, registration.attributes());
        changeable.announce(caller, service, change.changed() || disabled, disabled);
        stored.write(service, change.attributes());
        if (change.moved()) {
            service.setTrusted(caller.isAdministrator());
        }
        service.describe(registration, clock.instant());
        guardName(registration.name(), services::flush);
    }

    private static void guardName(String name, Runnable write) {
        UniqueNames.guard("auth_service_name_key", () -> new AuthServiceExistsException(name), write);
    }

    private AuthService shown(AuthServiceEntity service) {
        return service.toService(stored.show(service));
    }

    private static String target(AuthServiceEntity service) {
        return "auth_service:" + service.id();
    }
}
