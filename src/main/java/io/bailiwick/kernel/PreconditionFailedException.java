package io.bailiwick.kernel;

/** What was to be changed is no longer what the caller had read. */
public final class PreconditionFailedException extends IdentityException {

    PreconditionFailedException() {
        super(Kind.PRECONDITION_FAILED, "precondition_failed", "Somebody has changed it since it was read");
    }
}
