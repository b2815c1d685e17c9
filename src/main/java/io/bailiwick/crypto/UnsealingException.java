package io.bailiwick.crypto;

import org.jspecify.annotations.Nullable;

/** A sealed value does not open: another key, another place, or a changed bit. */
public final class UnsealingException extends RuntimeException {

    UnsealingException(@Nullable Throwable cause) {
        super("A sealed value does not open with this key in this place", cause);
    }
}
