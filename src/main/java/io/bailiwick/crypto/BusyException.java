package io.bailiwick.crypto;

import io.bailiwick.kernel.IdentityException;

/** More passwords are waiting to be checked than will be checked in time: try again. */
public final class BusyException extends IdentityException {

    BusyException() {
        super(Kind.UNAVAILABLE, "busy", "Too many passwords are being checked, try again in a moment");
    }
}
