package io.bailiwick.password;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.user.PasswordInfo;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The caller's own password. */
@Authenticated
@Path("/api/v1/me/password")
public class OwnPasswordResource {

    private final PasswordChangeService passwords;
    private final CurrentCaller current;

    OwnPasswordResource(PasswordChangeService passwords, CurrentCaller current) {
        this.passwords = passwords;
        this.current = current;
    }

    /** Also while nothing else is allowed. Ends all sessions of the account. */
    @PUT
    public PasswordInfo change(@NotNull PasswordChangeRequest request) {
        return passwords.change(current.get(), request.current(), request.chosen());
    }
}
