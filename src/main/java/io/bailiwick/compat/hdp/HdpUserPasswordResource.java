package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.password.PasswordResetRequest;
import io.bailiwick.password.PasswordResetService;
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

/** contracts/hdp.md, U8 to U10. */
@Authenticated
@Path(HdpUserResource.PATH + "/{id}")
public class HdpUserPasswordResource {

    private final UserService users;
    private final UserChangeService changes;
    private final PasswordResetService resets;
    private final CurrentCaller current;

    HdpUserPasswordResource(
            UserService users, UserChangeService changes, PasswordResetService resets, CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.resets = resets;
        this.current = current;
    }

    @GET
    @Path("/passwordinfo")
    public RestResponse<HdpPasswordInfo> get(long id) {
        return respond(users.get(current.get(), id));
    }

    @PUT
    @Path("/passwordinfo")
    public RestResponse<HdpPasswordInfo> replace(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull HdpPasswordInfo info) {
        Caller caller = current.get();
        TenantId tenant = users.tenantOf(caller, Permission.MODIFY_USERS, id);
        return respond(changes.replacePasswordInfo(caller, tenant, id, info.toState(), Versions.expected(ifMatch)));
    }

    @PUT
    @Path("/resetpassword")
    public void reset(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull PasswordResetRequest request) {
        Caller caller = current.get();
        TenantId tenant = users.tenantOf(caller, Permission.MODIFY_USERS, id);
        resets.reset(caller, tenant, id, request, Versions.expected(ifMatch));
    }

    private static RestResponse<HdpPasswordInfo> respond(User user) {
        return Versions.respond(HdpPasswordInfo.ofAny(user.passwordInfo()), user.version());
    }
}
