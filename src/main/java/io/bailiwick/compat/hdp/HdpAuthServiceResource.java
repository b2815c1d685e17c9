package io.bailiwick.compat.hdp;

import io.bailiwick.authservice.AuthService;
import io.bailiwick.authservice.AuthServiceRegistryService;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** contracts/hdp.md, A1 and A3 to A6. */
@Authenticated
@Path(HdpAuthServiceResource.PATH)
public class HdpAuthServiceResource {

    static final String PATH = "/api/admin/auth";

    record Type(int id, String name, String description) {}

    record Types(List<Type> authTypes) {}

    record Services(List<HdpAuthService> authServices) {}

    private final AuthServiceRegistryService services;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpAuthServiceResource(AuthServiceRegistryService services, TenantNames tenants, CurrentCaller current) {
        this.services = services;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    @Path("/types")
    public Types types() {
        return new Types(services.types(current.get()).stream()
                .map(type -> new Type(type.id(), type.displayName(), type.description()))
                .toList());
    }

    @GET
    @Path("/services")
    public Services list(@RestQuery boolean details) {
        Caller caller = current.get();
        List<AuthService> found = services.list(caller);
        return new Services(found.stream()
                .map(service -> HdpAuthService.inList(service, tenants.nameIf(details, caller, service.tenantId())))
                .toList());
    }

    @POST
    @Path("/services")
    public RestResponse<HdpAuthService> register(@NotNull HdpAuthService.Request request) {
        Caller caller = current.get();
        AuthService service = services.register(caller, tenants.idIn(caller, request.tenantId()), request.toCore());
        return ResponseBuilder.<HdpAuthService>created(URI.create(PATH + "/services/" + service.id()))
                .entity(HdpAuthService.of(service, null))
                .build();
    }

    @GET
    @Path("/services/{id}")
    public HdpAuthService get(long id) {
        Caller caller = current.get();
        AuthService service = services.get(caller, id);
        return HdpAuthService.of(service, tenants.nameIf(true, caller, service.tenantId()));
    }

    @PUT
    @Path("/services/{id}")
    public HdpAuthService update(long id, @NotNull HdpAuthService.Request request) {
        return HdpAuthService.of(services.update(current.get(), id, request.toCore()), null);
    }
}
