package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;

/** Whoever logs in under any name has none that could be unique on the server. */
public final class WildcardLoginException extends IdentityException {

    WildcardLoginException() {
        super(Kind.CONFLICT, "wildcard_login", "An account logs in as '*', which can't be unique on the server");
    }
}
