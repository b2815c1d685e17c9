package io.bailiwick.user;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Under which names, and with which services, people log in to an account. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}/authentication-info")
public class AuthenticationInfoResource {

    private final UserService users;
    private final UserChangeService changes;
    private final TenantService tenants;
    private final CurrentCaller current;

    AuthenticationInfoResource(
            UserService users, UserChangeService changes, TenantService tenants, CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<AuthenticationInfo> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(users.get(caller, tenants.idOf(caller, tenant), id));
    }

    @PUT
    public RestResponse<AuthenticationInfo> replace(
            String tenant,
            long id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull AuthenticationInfo info) {
        Caller caller = current.get();
        return respond(changes.replaceAuthenticationInfo(
                caller, tenants.idOf(caller, tenant), id, info, Versions.expected(ifMatch)));
    }

    private static RestResponse<AuthenticationInfo> respond(User user) {
        return Versions.respond(user.authenticationInfo(), user.version());
    }
}
