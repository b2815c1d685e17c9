package io.bailiwick.password;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.User;
import io.bailiwick.user.UserChangeService;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The state of an account's internal password, and a new one from somebody else. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}/password")
public class UserPasswordResource {

    private static final PasswordInfo NONE = new PasswordInfo(null, null);

    private final UserService users;
    private final UserChangeService changes;
    private final PasswordResetService resets;
    private final TenantService tenants;
    private final CurrentCaller current;

    UserPasswordResource(
            UserService users,
            UserChangeService changes,
            PasswordResetService resets,
            TenantService tenants,
            CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.resets = resets;
        this.tenants = tenants;
        this.current = current;
    }

    /** An empty object for an account of whose password nothing was ever said. */
    @GET
    public RestResponse<PasswordInfo> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(users.get(caller, tenants.idOf(caller, tenant), id));
    }

    @PUT
    public RestResponse<PasswordInfo> replace(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull PasswordInfo info) {
        Caller caller = current.get();
        return respond(changes.replacePasswordInfo(
                caller, tenants.idOf(caller, tenant), id, info, Versions.expected(ifMatch)));
    }

    /** Gives the account a password that must be changed at the next login, and ends its sessions. */
    @POST
    @Path("/reset")
    public void reset(
            String tenant,
            long id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull PasswordResetRequest request) {
        Caller caller = current.get();
        resets.reset(caller, tenants.idOf(caller, tenant), id, request, Versions.expected(ifMatch));
    }

    private static RestResponse<PasswordInfo> respond(User user) {
        PasswordInfo info = user.passwordInfo();
        return Versions.respond(info == null ? NONE : info, user.version());
    }
}
