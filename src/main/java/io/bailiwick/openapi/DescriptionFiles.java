package io.bailiwick.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The files in the folder {@code openapi}. Where {@code {"$example": "user"}} stands in them, the example of that name in
 * {@code examples.json} is meant.
 */
final class DescriptionFiles {

    private static final String SHARED = "$example";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final JsonNode examples = read("examples.json");

    Map<String, Described> operations(String file) {
        return JSON.convertValue(resolved(read(file)), new TypeReference<Map<String, Described>>() {});
    }

    Map<String, String> texts(String file) {
        return JSON.convertValue(read(file), new TypeReference<Map<String, String>>() {});
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has(SHARED)) {
            return resolved(examples.required(node.get(SHARED).asText()));
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(resolved(property.getValue())));
        }
        if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolved(array.get(i)));
            }
        }
        return copy;
    }

    private static JsonNode read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream("openapi/" + name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
