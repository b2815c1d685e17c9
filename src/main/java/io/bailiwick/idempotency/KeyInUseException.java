package io.bailiwick.idempotency;

import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Retryable;

/** The request that first came with the key is still being worked on. */
public final class KeyInUseException extends IdentityException implements Retryable {

    KeyInUseException() {
        super(
                Kind.CONFLICT,
                "idempotency_key_in_use",
                "The request with this Idempotency-Key is still being worked on: try again in a moment");
    }

    @Override
    public long seconds() {
        return 1;
    }
}
