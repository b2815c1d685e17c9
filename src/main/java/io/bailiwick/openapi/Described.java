package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of an operation beside its types.
 *
 * @param summary what it does, in a few words
 * @param description what the summary has no room for, where there is anything
 * @param answer the status of success; null for what is known here but never succeeds
 * @param type the media type of the answer, where it is not JSON
 * @param request an example of the body that is sent, where there is one
 * @param example an example of the answer's body, where there is one
 * @param also what else it can answer where all goes well
 * @param failures how it can fail beside the ways that all have, by status
 * @param parameters what its own parameters mean, by name; those that many have are explained once for all
 */
record Described(
        String summary,
        @Nullable String description,
        @Nullable Integer answer,
        @Nullable String type,
        @Nullable JsonNode request,
        @Nullable JsonNode example,
        @Nullable Answer also,
        @Nullable Map<String, String> failures,
        @Nullable Map<String, String> parameters) {

    Stream<Answer> answers() {
        return answer == null
                ? Stream.empty()
                : Stream.concat(Stream.of(new Answer(answer, example)), Stream.ofNullable(also));
    }

    Map<String, String> ownFailures() {
        return failures == null ? Map.of() : failures;
    }

    @Nullable
    String meaningOf(String parameter) {
        return parameters == null ? null : parameters.get(parameter);
    }
}
