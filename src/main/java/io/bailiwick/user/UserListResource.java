package io.bailiwick.user;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Paging;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Authenticated
@Path("/api/v1/tenants/{tenant}/users")
public class UserListResource {

    private final UserSearchService users;
    private final TenantService tenants;
    private final CurrentCaller current;

    UserListResource(UserSearchService users, TenantService tenants, CurrentCaller current) {
        this.users = users;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<List<User>> list(
            String tenant,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String filter,
            @RestQuery @Nullable String sort,
            UriInfo uri) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return Paging.respond(users.list(caller, id, filter, sort, PageRequest.of(limit, after)), uri);
    }
}
