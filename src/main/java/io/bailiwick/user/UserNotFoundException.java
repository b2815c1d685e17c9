package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;

public final class UserNotFoundException extends IdentityException {

    UserNotFoundException(long id) {
        super(Kind.NOT_FOUND, "user_not_found", "There is no user with the id %d".formatted(id), id);
    }
}
