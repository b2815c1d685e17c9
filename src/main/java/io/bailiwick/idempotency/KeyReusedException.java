package io.bailiwick.idempotency;

import io.bailiwick.kernel.IdentityException;

/** The key belongs to another request. */
public final class KeyReusedException extends IdentityException {

    KeyReusedException() {
        super(
                Kind.UNPROCESSABLE,
                "idempotency_key_reused",
                "This Idempotency-Key was sent before with another request: each request needs a key of its own");
    }
}
