package io.bailiwick.authservice;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be tried out by whom. Hands out secrets, so resources and facades may not use it. */
@ApplicationScoped
public class TestableDirectories {

    private final AuthServiceRepository services;
    private final StoredAttributes stored;

    TestableDirectories(AuthServiceRepository services, StoredAttributes stored) {
        this.services = services;
        this.stored = stored;
    }

    /** One that is registered, whether or not it is enabled. */
    @Transactional
    public RegisteredDirectory registered(Caller caller, TenantId tenant, long id) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        AuthServiceEntity service =
                services.findUsableIn(tenant, id).orElseThrow(() -> new AuthServiceNotFoundException(id));
        ChangeableServices.requirePowerOver(caller, service);
        if (service.typeId() != AuthType.LDAP.id()) {
            throw InvalidInputException.invalid("id", "stands for a service that has no directory");
        }
        return stored.directory(service);
    }

    /** One that is not registered, or not yet. */
    public LdapSettings unregistered(
            Caller caller, TenantId tenant, @Nullable Integer authTypeId, @Nullable Map<String, Object> attributes) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        Registration.typeOf(Input.required("authTypeId", authTypeId));
        return LdapSettings.parse(stored.checked(Input.required("attributes", attributes)));
    }
}
