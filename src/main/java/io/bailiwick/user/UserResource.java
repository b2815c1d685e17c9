package io.bailiwick.user;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}")
public class UserResource {

    private final UserService users;
    private final TenantService tenants;
    private final CurrentCaller current;

    UserResource(UserService users, TenantService tenants, CurrentCaller current) {
        this.users = users;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<User> get(String tenant, long id) {
        Caller caller = current.get();
        User user = users.get(caller, tenants.idOf(caller, tenant), id);
        return ResponseBuilder.ok(user)
                .tag(new EntityTag(Integer.toString(user.version())))
                .build();
    }
}
