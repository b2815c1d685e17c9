package io.bailiwick.authservice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One authentication service. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/authentication-services/{id}")
public class AuthenticationServiceItemResource {

    private static final String IF_MATCH = "If-Match";

    private final AuthServiceRegistryService services;
    private final AuthServiceCatalogueService catalogue;
    private final TenantService tenants;
    private final MergePatch patches;
    private final CurrentCaller current;

    AuthenticationServiceItemResource(
            AuthServiceRegistryService services,
            AuthServiceCatalogueService catalogue,
            TenantService tenants,
            MergePatch patches,
            CurrentCaller current) {
        this.services = services;
        this.catalogue = catalogue;
        this.tenants = tenants;
        this.patches = patches;
        this.current = current;
    }

    @GET
    public RestResponse<AuthService> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(catalogue.get(caller, tenants.idOf(caller, tenant), id));
    }

    /** What is left out is taken away; but only who says so switches a service on or off. */
    @PUT
    public RestResponse<AuthService> replace(
            String tenant, long id, @RestHeader(IF_MATCH) @Nullable String ifMatch, @NotNull NewAuthService request) {
        return change(tenant, id, ifMatch, request::replacing);
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<AuthService> patch(
            String tenant, long id, @RestHeader(IF_MATCH) @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return change(
                tenant, id, ifMatch, service -> patches.apply(NewAuthService.of(service), patch, NewAuthService.class));
    }

    @DELETE
    public void delete(String tenant, long id, @RestHeader(IF_MATCH) @Nullable String ifMatch) {
        Caller caller = current.get();
        services.delete(caller, tenants.idOf(caller, tenant), id, Versions.expected(ifMatch));
    }

    private RestResponse<AuthService> change(
            String tenant, long id, @Nullable String ifMatch, Function<AuthService, NewAuthService> change) {
        Caller caller = current.get();
        TenantId owner = tenants.idOf(caller, tenant);
        return respond(services.update(caller, owner, id, Versions.expected(ifMatch), change));
    }

    private static RestResponse<AuthService> respond(AuthService service) {
        return Versions.respond(service, service.version());
    }
}
