package io.bailiwick.login;

import io.bailiwick.kernel.IdentityException;

/** A login is refused. One text for every reason; the true one is in the audit trail. */
public final class LoginRefusedException extends IdentityException {

    LoginRefusedException() {
        super(Kind.UNAUTHENTICATED, "unauthenticated", "Invalid user ID or password.");
    }
}
