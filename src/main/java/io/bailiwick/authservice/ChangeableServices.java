package io.bailiwick.authservice;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** Who may change which service. Locks what it finds: accounts can neither begin nor cease to name it meanwhile. */
@ApplicationScoped
class ChangeableServices {

    private final AuthServiceRepository services;
    private final Event<AuthServiceChanging> changing;

    ChangeableServices(AuthServiceRepository services, Event<AuthServiceChanging> changing) {
        this.services = services;
        this.changing = changing;
    }

    AuthServiceEntity lock(Caller caller, TenantId tenant, long id) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        services.lock(tenant, id);
        AuthServiceEntity service =
                services.findUsableIn(tenant, id).orElseThrow(() -> new AuthServiceNotFoundException(id));
        if (!service.tenant().equals(tenant)) {
            throw ForbiddenException.belongsToSystemTenant();
        }
        if (service.id() == AuthServices.INTERNAL) {
            throw ForbiddenException.builtIn();
        }
        requirePowerOver(caller, service);
        return service;
    }

    /** All that the tenant has registered. */
    List<AuthServiceEntity> lockAll(Caller caller, TenantId tenant) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        services.lockAll(tenant);
        return services.listRegistered(tenant);
    }

    /** Tells all who mind; refuses callers who lack what the accounts behind the service hold. */
    void announce(Caller caller, AuthServiceEntity service, boolean endsAccess, boolean disables) {
        changing.fire(new AuthServiceChanging(caller, service.tenant(), service.id(), endsAccess, disables));
    }

    /** What an Administrator registered may be at any address, and what the system tenant has serves all tenants. */
    static void requirePowerOver(Caller caller, AuthServiceEntity service) {
        if (!caller.isAdministrator() && (service.trusted() || service.tenant().isSystem())) {
            throw ForbiddenException.administratorsOnly();
        }
    }
}
