package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.User;
import io.bailiwick.user.UserChangeService;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, U13 and U14. */
@Authenticated
@Path(HdpUserResource.PATH + "/{id}/authinfo")
public class HdpAuthInfoResource {

    private final UserService users;
    private final UserChangeService changes;
    private final CurrentCaller current;

    HdpAuthInfoResource(UserService users, UserChangeService changes, CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.current = current;
    }

    @GET
    public RestResponse<AuthenticationInfo> get(long id) {
        return respond(users.get(current.get(), id));
    }

    @PUT
    public RestResponse<AuthenticationInfo> replace(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull AuthenticationInfo info) {
        Caller caller = current.get();
        TenantId tenant = users.tenantOf(caller, Permission.MODIFY_USERS, id);
        return respond(changes.replaceAuthenticationInfo(caller, tenant, id, info, Versions.expected(ifMatch)));
    }

    private static RestResponse<AuthenticationInfo> respond(User user) {
        return Versions.respond(user.authenticationInfo(), user.version());
    }
}
