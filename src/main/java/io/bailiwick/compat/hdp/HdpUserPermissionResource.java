package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.User;
import io.bailiwick.user.UserChangeService;
import io.bailiwick.user.UserPermissions;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, U11 and U12. */
@Authenticated
@Path(HdpUserResource.PATH + "/{id}/permissions")
public class HdpUserPermissionResource {

    private final UserService users;
    private final UserChangeService changes;
    private final CurrentCaller current;

    HdpUserPermissionResource(UserService users, UserChangeService changes, CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.current = current;
    }

    @GET
    public RestResponse<UserPermissions> get(long id) {
        return respond(users.get(current.get(), id));
    }

    @PUT
    public RestResponse<UserPermissions> replace(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull UserPermissions permissions) {
        Caller caller = current.get();
        TenantId tenant = users.tenantOf(caller, Permission.MODIFY_USERS, id);
        return respond(changes.replacePermissions(caller, tenant, id, permissions, Versions.expected(ifMatch)));
    }

    private static RestResponse<UserPermissions> respond(User user) {
        return Versions.respond(user.permissions(), user.version());
    }
}
