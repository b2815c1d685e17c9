package io.bailiwick.compat.hdp;

import io.bailiwick.authservice.AuthService;
import io.bailiwick.authservice.AuthServiceCatalogueService;
import io.bailiwick.authservice.AuthServiceRegistryService;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** contracts/hdp.md, A3 to A7. */
@Authenticated
@Path(HdpAuthServiceResource.PATH)
public class HdpAuthServiceResource {

    static final String PATH = "/api/admin/auth/services";

    record Services(List<HdpAuthService> authServices) {}

    private final AuthServiceRegistryService services;
    private final AuthServiceCatalogueService catalogue;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpAuthServiceResource(
            AuthServiceRegistryService services,
            AuthServiceCatalogueService catalogue,
            TenantNames tenants,
            CurrentCaller current) {
        this.services = services;
        this.catalogue = catalogue;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public Services list(@RestQuery boolean details) {
        Caller caller = current.get();
        List<AuthService> found = catalogue.list(caller);
        Map<Long, String> names =
                tenants.namesIf(details, caller, found.stream().map(AuthService::tenantId));
        return new Services(found.stream()
                .map(service -> HdpAuthService.inList(service, names.get(service.tenantId())))
                .toList());
    }

    @POST
    public RestResponse<HdpAuthService> register(@NotNull HdpAuthService.Request request) {
        Caller caller = current.get();
        AuthService service = services.register(caller, tenants.idIn(caller, request.tenantId()), request.toCore());
        return ResponseBuilder.<HdpAuthService>created(URI.create(PATH + "/" + service.id()))
                .entity(HdpAuthService.of(service, null))
                .build();
    }

    @GET
    @Path("/{id}")
    public HdpAuthService get(long id) {
        Caller caller = current.get();
        AuthService service = catalogue.get(caller, catalogue.ownerOf(caller, id), id);
        return HdpAuthService.of(service, tenants.nameIf(true, caller, service.tenantId()));
    }

    @PUT
    @Path("/{id}")
    public HdpAuthService update(long id, @NotNull HdpAuthService.Request request) {
        Caller caller = current.get();
        return HdpAuthService.of(
                services.update(caller, catalogue.ownerOf(caller, id), id, ExpectedVersion.ANY, request::replacing),
                null);
    }

    @DELETE
    @Path("/{id}")
    public void delete(long id) {
        Caller caller = current.get();
        services.delete(caller, catalogue.ownerOf(caller, id), id, ExpectedVersion.ANY);
    }
}
