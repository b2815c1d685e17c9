package io.bailiwick.password;

import io.bailiwick.user.User;
import io.bailiwick.user.UserContent;
import org.jspecify.annotations.Nullable;

/** What a password must not be made of, because everybody knows it of its owner. Null for what is not known. */
public record PasswordOwner(
        @Nullable String userName, @Nullable String email) {

    /** Nobody in particular. */
    static final PasswordOwner UNKNOWN = new PasswordOwner(null, null);

    static PasswordOwner of(User user) {
        return new PasswordOwner(user.userName(), user.details().email());
    }

    static PasswordOwner of(UserContent user) {
        return new PasswordOwner(user.userName(), user.details().email());
    }
}
