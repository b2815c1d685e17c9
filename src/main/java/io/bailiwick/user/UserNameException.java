package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;

/** A user name does not tell which account is meant. */
public final class UserNameException extends IdentityException {

    private UserNameException(String code, String message, String name) {
        super(Kind.INVALID, code, message, name);
    }

    static UserNameException unknown(String name) {
        return new UserNameException("unknown_user_name", "There is no user named '%s'".formatted(name), name);
    }

    static UserNameException ambiguous(String name) {
        return new UserNameException(
                "ambiguous_user_name",
                "Users of several tenants are named '%s': add @ and the key of the tenant".formatted(name),
                name);
    }
}
