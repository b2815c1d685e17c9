package io.bailiwick.token;

/** A token that is not accepted. The reason is for our logs; the caller learns only that it is. */
public final class InvalidTokenException extends RuntimeException {

    InvalidTokenException(String reason) {
        super(reason);
    }

    InvalidTokenException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
