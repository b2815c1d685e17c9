package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Examples as the model takes them. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** Maps, lists, texts and numbers. */
    static Object plain(JsonNode example) {
        return JSON.convertValue(example, Object.class);
    }

    static String meaning(int status) {
        return switch (status) {
            case 201 -> "Created; Location tells where it is.";
            case 202 -> "Accepted: a job does it.";
            case 204 -> "Done; there is nothing to say.";
            default -> "Done.";
        };
    }
}
