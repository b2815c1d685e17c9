package io.bailiwick.authservice;

import io.bailiwick.kernel.IdentityException;

/** A type that exists in the catalogue, but for which nothing can be registered. */
public final class UnsupportedAuthTypeException extends IdentityException {

    UnsupportedAuthTypeException(AuthType type) {
        super(
                Kind.NOT_IMPLEMENTED,
                "unsupported_auth_type",
                "Authentication services of the type '%s' can't be registered here".formatted(type.displayName()),
                type.id());
    }
}
