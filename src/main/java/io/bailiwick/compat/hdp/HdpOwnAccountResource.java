package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.user.OnBehalfOfService;
import io.bailiwick.user.User;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, S2 and S3: what callers may know of themselves, and of those on whose behalf they act. */
@Authenticated
@Path("/api/mgmt")
public class HdpOwnAccountResource {

    record OwnAccount(long userId, @Nullable String passwordExpiration, List<Integer> permissions) {}

    record OwnPermissions(long userId, List<Integer> permissions) {}

    private final UserService users;
    private final OnBehalfOfService onBehalfOf;
    private final CurrentCaller current;

    HdpOwnAccountResource(UserService users, OnBehalfOfService onBehalfOf, CurrentCaller current) {
        this.users = users;
        this.onBehalfOf = onBehalfOf;
        this.current = current;
    }

    /** Also while the password must change. */
    @GET
    @Path("/user")
    public OwnAccount account(@RestQuery @Nullable String user) {
        Caller caller = current.get();
        return caller.mustChangePassword() && user == null ? accountOf(caller) : accountOf(acting(caller, user));
    }

    @GET
    @Path("/permissions")
    public OwnPermissions permissions(@RestQuery @Nullable String user) {
        Caller caller = acting(current.get(), user);
        return new OwnPermissions(caller.userId(), permissionsOf(caller));
    }

    private Caller acting(Caller caller, @Nullable String user) {
        caller.require(Permission.MGMT_API);
        return user == null ? caller : onBehalfOf.actAs(caller, user, Permission.MGMT_API);
    }

    private OwnAccount accountOf(Caller caller) {
        User user = users.get(caller, caller.home(), caller.userId());
        HdpPasswordInfo password = HdpPasswordInfo.of(user.passwordInfo());
        return new OwnAccount(
                user.id(),
                password == null || password.passwordExpiration() == null ? null : password.passwordExpiration() + ".0",
                permissionsOf(caller));
    }

    private static List<Integer> permissionsOf(Caller caller) {
        return caller.permissions().stream().sorted().toList();
    }
}
