package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body in the API's description.
 *
 * @param name when it is sent, and as what media type
 * @param example missing where there is none
 */
record DocumentedBody(String name, JsonNode schema, JsonNode example) {

    boolean isMergePatch() {
        return schema.path("$ref").asText().endsWith("/MergePatch");
    }
}
