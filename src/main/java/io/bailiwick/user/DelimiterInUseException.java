package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;

/** A wildcard lets everybody of a service in whose name the delimiter puts behind theirs: it can't go first. */
public final class DelimiterInUseException extends IdentityException {

    DelimiterInUseException() {
        super(
                Kind.CONFLICT,
                "delimiter_in_use",
                "Accounts with the login name '*' need the delimiter: it can be removed after them");
    }
}
