package io.bailiwick.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object flattened: each value that is no object itself by its dotted path. What is null is not there. */
final class ShownProperties {

    private static final JsonNode MASK = TextNode.valueOf(SecretNames.MASK);

    private ShownProperties() {}

    /** In the order in which they stand. Values of secret names are among them: see {@link #masked}. */
    static Map<String, Property> of(JsonNode object) {
        Map<String, Property> found = new LinkedHashMap<>();
        object.properties()
                .forEach(entry ->
                        collect(escaped(entry.getKey()), entry.getValue(), SecretNames.include(entry.getKey()), found));
        return found;
    }

    /** A value and whether its name says that it is secret. */
    record Property(JsonNode value, boolean secret) {

        JsonNode shown() {
            return secret ? MASK : masked(value);
        }

        @Override
        public String toString() {
            return "Property[…]";
        }
    }

    private static void collect(String path, JsonNode value, boolean secret, Map<String, Property> found) {
        if (secret || !value.isObject() || value.isEmpty()) {
            if (!value.isNull()) {
                found.put(path, new Property(value, secret));
            }
            return;
        }
        value.properties()
                .forEach(entry -> collect(
                        path + "." + escaped(entry.getKey()),
                        entry.getValue(),
                        SecretNames.include(entry.getKey()),
                        found));
    }

    /** So that no two properties share a path. */
    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace(".", "\\.");
    }

    /** Objects in lists are compared as a whole, and may have secret names as well. */
    private static JsonNode masked(JsonNode value) {
        if (value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> elements.add(masked(element)));
            return elements;
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(entry -> object.set(
                            entry.getKey(), SecretNames.include(entry.getKey()) ? MASK : masked(entry.getValue())));
            return object;
        }
        return value;
    }
}
