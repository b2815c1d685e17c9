package io.bailiwick.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to look for while a service is tested.
 *
 * @param userName as it would be typed to log in, up to 256 characters
 * @param password null to try none; up to 1024 characters
 */
public record PersonRequest(
        @Nullable String userName, @Nullable String password) {

    /** Nobody in particular. */
    public static final PersonRequest NOBODY = new PersonRequest(null, null);

    @Nullable
    PersonToFind checked() {
        return PersonToFind.checked(userName, password);
    }

    @Override
    public String toString() {
        return "PersonRequest[" + userName + "]";
    }
}
