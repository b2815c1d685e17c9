package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of an operation beside its types.
 *
 * @param summary what it does, in a few words
 * @param answer the status of success
 * @param request an example of the body that is sent, where there is one
 * @param example an example of the answer's body, where there is one
 */
record Described(
        String summary,
        int answer,
        @Nullable JsonNode request,
        @Nullable JsonNode example) {}
