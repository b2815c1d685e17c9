package io.bailiwick.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bailiwick.http.Failure;
import io.bailiwick.http.JsonMistake;
import io.bailiwick.kernel.IdentityException;

/** A line can't be read, or is not what its type says. */
final class InvalidLineException extends IdentityException {

    InvalidLineException(String code, String message) {
        super(Kind.INVALID, code, message);
    }

    /** Names properties, never values: one may be a password. */
    static InvalidLineException of(JsonProcessingException e) {
        Failure mistake = JsonMistake.of(e);
        return new InvalidLineException(mistake.code(), mistake.message());
    }
}
