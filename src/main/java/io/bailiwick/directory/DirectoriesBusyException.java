package io.bailiwick.directory;

import io.bailiwick.kernel.IdentityException;

/** As many directories are being tested at once as this process tests: try again. */
public final class DirectoriesBusyException extends IdentityException {

    DirectoriesBusyException() {
        super(Kind.UNAVAILABLE, "busy", "Too many directories are being tested, try again in a moment");
    }
}
