package io.bailiwick.authservice;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** In which order the tenant's own services are tried; those that are left out follow by their ids. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/authentication-services/order")
public class AuthenticationServiceOrderResource {

    private final AuthServiceOrderService order;
    private final TenantService tenants;
    private final CurrentCaller current;

    AuthenticationServiceOrderResource(AuthServiceOrderService order, TenantService tenants, CurrentCaller current) {
        this.order = order;
        this.tenants = tenants;
        this.current = current;
    }

    @PUT
    public AuthServiceOrder arrange(String tenant, @NotNull AuthServiceOrder request) {
        Caller caller = current.get();
        return order.arrange(caller, tenants.idOf(caller, tenant), request);
    }
}
