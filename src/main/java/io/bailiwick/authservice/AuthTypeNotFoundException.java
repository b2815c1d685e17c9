package io.bailiwick.authservice;

import io.bailiwick.kernel.IdentityException;

public final class AuthTypeNotFoundException extends IdentityException {

    AuthTypeNotFoundException(int id) {
        super(
                Kind.NOT_FOUND,
                "auth_type_not_found",
                "There is no type of authentication services with the id %d".formatted(id),
                id);
    }
}
