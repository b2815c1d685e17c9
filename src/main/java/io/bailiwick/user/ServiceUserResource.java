package io.bailiwick.user;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Paging;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who logs in with an authentication service. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/authentication-services/{id}/users")
public class ServiceUserResource {

    private final ServiceUserService users;
    private final TenantService tenants;
    private final CurrentCaller current;

    ServiceUserResource(ServiceUserService users, TenantService tenants, CurrentCaller current) {
        this.users = users;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<List<ServiceUser>> list(
            String tenant, long id, @RestQuery @Nullable String limit, @RestQuery @Nullable String after, UriInfo uri) {
        Caller caller = current.get();
        return Paging.respond(users.list(caller, tenants.idOf(caller, tenant), id, PageRequest.of(limit, after)), uri);
    }
}
