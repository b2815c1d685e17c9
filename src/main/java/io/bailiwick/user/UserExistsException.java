package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;

/** A name is taken: the account's own, or one under which somebody logs in. */
public final class UserExistsException extends IdentityException {

    private UserExistsException(String message, String name) {
        super(Kind.CONFLICT, "user_exists", message, name);
    }

    static UserExistsException withName(String name) {
        return new UserExistsException("There is a user named '%s' already".formatted(name), name);
    }

    static UserExistsException withLogin(String name) {
        return new UserExistsException("Another account logs in as '%s' already".formatted(name), name);
    }

    static UserExistsException withExternalId() {
        return new UserExistsException("Another account has this external id already", "externalId");
    }

    static UserExistsException withGuid() {
        return new UserExistsException("Another account has this guid, or had it", "guid");
    }
}
