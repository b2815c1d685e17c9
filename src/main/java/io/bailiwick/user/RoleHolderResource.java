package io.bailiwick.user;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Paging;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The holders of a role, by number. To put one there and to take one away can be repeated without harm. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/roles/{role}/users")
public class RoleHolderResource {

    private final RoleHolderService holders;
    private final TenantService tenants;
    private final CurrentCaller current;

    RoleHolderResource(RoleHolderService holders, TenantService tenants, CurrentCaller current) {
        this.holders = holders;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<List<Long>> list(
            String tenant,
            long role,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            UriInfo uri) {
        Caller caller = current.get();
        return Paging.respond(
                holders.list(caller, tenants.idOf(caller, tenant), role, PageRequest.of(limit, after)), uri);
    }

    @PUT
    @Path("/{user}")
    public void add(String tenant, long role, long user) {
        Caller caller = current.get();
        holders.add(caller, tenants.idOf(caller, tenant), role, user);
    }

    @DELETE
    @Path("/{user}")
    public void remove(String tenant, long role, long user) {
        Caller caller = current.get();
        holders.remove(caller, tenants.idOf(caller, tenant), role, user);
    }
}
