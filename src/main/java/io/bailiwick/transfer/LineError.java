package io.bailiwick.transfer;

import io.bailiwick.kernel.IdentityException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.regex.Pattern;

/**
 * Why a line was not imported.
 *
 * @param line its number, from 1
 * @param code as in the errors of answers
 */
@RegisterForReflection
record LineError(long line, String code, String message) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    LineError {
        message = UNPRINTABLE.matcher(message).replaceAll("?");
    }

    static LineError of(SourceLine line, IdentityException e) {
        return new LineError(line.number(), e.code(), e.explanation());
    }

    /** The fault is ours, or the database's. */
    static LineError internal(SourceLine line) {
        return new LineError(line.number(), "internal_error", "The line could not be stored");
    }
}
