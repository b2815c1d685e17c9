package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An operation in the API's description. */
record DocumentedOperation(String method, String path, JsonNode content) {

    /** As descriptions name it. */
    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** What may be sent, in each of its media types. */
    Stream<DocumentedBody> requests() {
        return bodies("what is sent", content.at("/requestBody/content"));
    }

    /** What is answered where all goes well, in each of its media types. */
    Stream<DocumentedBody> answers() {
        return content.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response ->
                        bodies(response.getKey(), response.getValue().path("content")));
    }

    boolean succeeds() {
        return content.get("responses").properties().stream()
                .anyMatch(response -> response.getKey().startsWith("2"));
    }

    List<String> namesInPath() {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    List<String> headers(String status) {
        return content.get("responses").path(status).path("headers").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    Stream<JsonNode> parameters() {
        return content.path("parameters").valueStream();
    }

    @Override
    public String toString() {
        return name();
    }

    private static Stream<DocumentedBody> bodies(String when, JsonNode mediaTypes) {
        return mediaTypes.properties().stream()
                .map(type -> new DocumentedBody(
                        when + " as " + type.getKey(),
                        type.getValue().path("schema"),
                        type.getValue().path("example")));
    }
}
