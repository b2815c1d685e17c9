package io.bailiwick.access;

import io.bailiwick.kernel.IdentityException;

/** Credentials came over a connection that others can read. They are to be changed, not used. */
public final class InsecureTransportException extends IdentityException {

    InsecureTransportException() {
        super(
                Kind.FORBIDDEN,
                "insecure_transport",
                "Credentials are accepted over HTTPS only. These were sent in the clear: change them.");
    }
}
