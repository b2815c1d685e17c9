package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers where all went well.
 *
 * @param status 200, 201, 202 or 204
 * @param example of the body, where there is one
 */
record Answer(int status, @Nullable JsonNode example) {

    private static final int NO_CONTENT = 204;

    boolean hasBody() {
        return status != NO_CONTENT;
    }

    String meaning() {
        return switch (status) {
            case 201 -> "Created; Location tells where it is.";
            case 202 -> "Accepted: a job does it.";
            case NO_CONTENT -> "Done; there is nothing to say.";
            default -> "Done.";
        };
    }
}
