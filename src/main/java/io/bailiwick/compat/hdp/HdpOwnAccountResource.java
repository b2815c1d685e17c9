package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.user.User;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, S2: what callers may know of themselves, also while their password must change. */
@Authenticated
@Path("/api/mgmt/user")
public class HdpOwnAccountResource {

    record OwnAccount(long userId, @Nullable String passwordExpiration, List<Integer> permissions) {}

    private final UserService users;
    private final CurrentCaller current;

    HdpOwnAccountResource(UserService users, CurrentCaller current) {
        this.users = users;
        this.current = current;
    }

    @GET
    public OwnAccount get() {
        Caller caller = current.get();
        User user = users.get(caller, caller.home(), caller.userId());
        HdpPasswordInfo password = HdpPasswordInfo.of(user.passwordInfo());
        return new OwnAccount(
                user.id(),
                password == null || password.passwordExpiration() == null ? null : password.passwordExpiration() + ".0",
                caller.permissions().stream().sorted().toList());
    }
}
