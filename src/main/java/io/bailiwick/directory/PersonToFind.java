package io.bailiwick.directory;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whom a test of a directory looks for.
 *
 * @param loginName as it would be typed, up to 256 characters
 * @param password tried as well if there is one; up to 1024 characters, never empty
 */
public record PersonToFind(String loginName, @Nullable String password) {

    private static final int NAME_LENGTH = 256;
    private static final int PASSWORD_LENGTH = 1024;

    /** Null where nobody is named. */
    static @Nullable PersonToFind checked(@Nullable String userName, @Nullable String password) {
        if (userName == null && password == null) {
            return null;
        }
        String name = Input.name("userName", userName, NAME_LENGTH);
        if (password != null && !isPossible(password)) {
            throw InvalidInputException.invalid("password", "can't be a password");
        }
        return new PersonToFind(name, password);
    }

    /** An empty one would be an anonymous bind, to which servers may say yes (RFC 4513, 5.1.2). */
    private static boolean isPossible(String password) {
        return !password.isEmpty()
                && password.length() <= PASSWORD_LENGTH
                && password.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    @Override
    public String toString() {
        return "PersonToFind[" + loginName + "]";
    }
}
