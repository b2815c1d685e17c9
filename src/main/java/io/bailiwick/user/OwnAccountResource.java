package io.bailiwick.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Authenticated
@Path("/api/v1/me")
public class OwnAccountResource {

    private final UserService users;
    private final OwnAccountService own;
    private final UserPermissionService permissions;
    private final MergePatch patches;
    private final CurrentCaller current;

    OwnAccountResource(
            UserService users,
            OwnAccountService own,
            UserPermissionService permissions,
            MergePatch patches,
            CurrentCaller current) {
        this.users = users;
        this.own = own;
        this.permissions = permissions;
        this.patches = patches;
        this.current = current;
    }

    @GET
    public RestResponse<User> get() {
        Caller caller = current.get();
        return respond(users.get(caller, caller.home(), caller.userId()));
    }

    /** Names and profile; everything else is for administrators to change. */
    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<User> patch(@RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return respond(own.change(
                current.get(), details -> patches.apply(details, patch, OwnDetails.class), Versions.expected(ifMatch)));
    }

    @GET
    @Path("/permissions")
    public RestResponse<EffectivePermissions> permissions() {
        Caller caller = current.get();
        EffectivePermissions found = permissions.get(caller, caller.home(), caller.userId());
        return Versions.respond(found, found.version());
    }

    private static RestResponse<User> respond(User user) {
        return Versions.respond(user, user.version());
    }
}
