package io.bailiwick.authservice;

import io.bailiwick.kernel.IdentityException;

/** Accounts log in with a service that somebody wants to delete. */
public final class AuthServiceInUseException extends IdentityException {

    AuthServiceInUseException(long id) {
        super(
                Kind.CONFLICT,
                "auth_service_in_use",
                "Accounts log in with the authentication service %d".formatted(id),
                id);
    }
}
