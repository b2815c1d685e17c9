package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.password.PasswordChangeRequest;
import io.bailiwick.password.PasswordChangeService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** contracts/hdp.md, S1: acts on the caller, although it stands among the administrator's paths. */
@Authenticated
@Path("/api/admin/userdetails/changePassword")
public class HdpPasswordChangeResource {

    private final PasswordChangeService passwords;
    private final CurrentCaller current;

    HdpPasswordChangeResource(PasswordChangeService passwords, CurrentCaller current) {
        this.passwords = passwords;
        this.current = current;
    }

    @PUT
    public HdpPasswordInfo change(@NotNull PasswordChangeRequest request) {
        return HdpPasswordInfo.shown(passwords.change(current.get(), request.current(), request.chosen()));
    }
}
