package io.bailiwick.authservice;

import io.bailiwick.kernel.IdentityException;

public final class AuthServiceNotFoundException extends IdentityException {

    AuthServiceNotFoundException(long id) {
        super(
                Kind.NOT_FOUND,
                "auth_service_not_found",
                "There is no authentication service with the id %d".formatted(id),
                id);
    }
}
