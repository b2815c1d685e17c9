package io.bailiwick.directory.ldap;

import io.bailiwick.directory.PersonToFind;
import org.jspecify.annotations.Nullable;

/**
 * What a test asks all servers of a directory.
 *
 * @param end when it must be over, by {@link System#nanoTime}
 */
record Inquiry(@Nullable PersonToFind person, Attempt searchAccount, Attempt login, long end) {

    static Inquiry about(@Nullable PersonToFind person, long end) {
        return new Inquiry(person, new Attempt(), new Attempt(), end);
    }
}
