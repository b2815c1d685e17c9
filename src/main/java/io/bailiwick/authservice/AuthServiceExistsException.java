package io.bailiwick.authservice;

import io.bailiwick.kernel.IdentityException;

public final class AuthServiceExistsException extends IdentityException {

    AuthServiceExistsException(String name) {
        super(
                Kind.CONFLICT,
                "auth_service_exists",
                "There is an authentication service named '%s' already".formatted(name),
                name);
    }
}
