package io.bailiwick.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A line that is to be imported.
 *
 * @param number from 1; empty lines count
 * @param content null where it can't be read
 * @param problem why it can't be read; null where it can
 */
record SourceLine(
        long number, @Nullable ObjectNode content, @Nullable InvalidLineException problem) {

    static SourceLine of(long number, ObjectNode content) {
        return new SourceLine(number, content, null);
    }

    static SourceLine unreadable(long number, InvalidLineException problem) {
        return new SourceLine(number, null, problem);
    }

    /**
     * @throws InvalidLineException if it can't be read
     */
    ObjectNode required() {
        if (problem != null || content == null) {
            throw problem == null ? new InvalidLineException("invalid_json", "The line is empty") : problem;
        }
        return content;
    }

    /**
     * @throws InvalidLineException if it can't be read
     */
    String type() {
        return required().path("type").asText();
    }

    @Override
    public String toString() {
        return "SourceLine[" + number + "]";
    }
}
