package io.bailiwick.tenant;

import io.bailiwick.http.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Authenticated
@Path("/api/v1/tenants")
public class TenantResource {

    private final TenantService tenants;
    private final CurrentCaller caller;

    TenantResource(TenantService tenants, CurrentCaller caller) {
        this.tenants = tenants;
        this.caller = caller;
    }

    @GET
    public List<Tenant> list() {
        return tenants.list(caller.get());
    }

    @GET
    @Path("/{tenant}")
    public Tenant get(String tenant) {
        return tenants.get(caller.get(), tenant);
    }

    @POST
    public RestResponse<Tenant> create(@NotNull NewTenant request) {
        Tenant tenant = tenants.create(caller.get(), request);
        return ResponseBuilder.<Tenant>created(URI.create("/api/v1/tenants/" + tenant.key()))
                .entity(tenant)
                .build();
    }
}
