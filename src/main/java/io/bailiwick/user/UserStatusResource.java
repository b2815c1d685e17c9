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

/** Whether an account can be used. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}/status")
public class UserStatusResource {

    private final UserService users;
    private final UserChangeService changes;
    private final TenantService tenants;
    private final CurrentCaller current;

    UserStatusResource(UserService users, UserChangeService changes, TenantService tenants, CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<StatusInfo> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(users.get(caller, tenants.idOf(caller, tenant), id));
    }

    /** {@code accountLocked} false unlocks. */
    @PUT
    public RestResponse<StatusInfo> replace(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull StatusInfo status) {
        Caller caller = current.get();
        return respond(
                changes.replaceStatus(caller, tenants.idOf(caller, tenant), id, status, Versions.expected(ifMatch)));
    }

    private static RestResponse<StatusInfo> respond(User user) {
        return Versions.respond(user.statusInfo(), user.version());
    }
}
