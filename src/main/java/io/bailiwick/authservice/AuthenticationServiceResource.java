package io.bailiwick.authservice;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Paging;
import io.bailiwick.http.Versions;
import io.bailiwick.idempotency.IdempotencyService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The services that a tenant's accounts can log in with: its own and those of the system tenant. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/authentication-services")
public class AuthenticationServiceResource {

    private final AuthServiceRegistryService services;
    private final AuthServiceCatalogueService catalogue;
    private final IdempotencyService idempotency;
    private final TenantService tenants;
    private final CurrentCaller current;

    AuthenticationServiceResource(
            AuthServiceRegistryService services,
            AuthServiceCatalogueService catalogue,
            IdempotencyService idempotency,
            TenantService tenants,
            CurrentCaller current) {
        this.services = services;
        this.catalogue = catalogue;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<List<AuthService>> list(
            String tenant, @RestQuery @Nullable String limit, @RestQuery @Nullable String after, UriInfo uri) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return Paging.respond(catalogue.list(caller, id, PageRequest.of(limit, after)), uri);
    }

    @POST
    public RestResponse<AuthService> register(
            String tenant,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull NewAuthService request) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return idempotency.answer(
                caller, idempotencyKey, request, () -> registered(tenant, services.register(caller, id, request)));
    }

    private static RestResponse<AuthService> registered(String tenant, AuthService service) {
        URI location = URI.create("/api/v1/tenants/%s/authentication-services/%d".formatted(tenant, service.id()));
        return Versions.created(location, service, service.version());
    }
}
