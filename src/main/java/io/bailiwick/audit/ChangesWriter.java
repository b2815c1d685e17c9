package io.bailiwick.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.audit.ShownProperties.Property;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the properties in which a thing differs from what it was. */
@ApplicationScoped
class ChangesWriter {

    static final int MOST_BYTES = 8 * 1024;

    /** What a value is cut to where all of them together are too much. */
    private static final int LONGEST_VALUE = 500;

    /** Half a character, which UTF-8 can't carry. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private final ObjectMapper json;

    ChangesWriter(ObjectMapper json) {
        this.json = json;
    }

    StoredChanges write(@Nullable Changes changes) {
        if (changes == null) {
            return StoredChanges.NONE;
        }
        ObjectNode all = differences(properties(changes.before()), properties(changes.after()));
        if (all.isEmpty()) {
            return StoredChanges.NONE;
        }
        String text = textOf(all);
        return bytesOf(text) <= MOST_BYTES
                ? new StoredChanges(text, false)
                : new StoredChanges(textOf(shortened(all)), true);
    }

    private ObjectNode differences(Map<String, Property> before, Map<String, Property> after) {
        Map<String, Property> names = new LinkedHashMap<>(before);
        names.putAll(after);
        ObjectNode all = json.createObjectNode();
        for (String name : names.keySet()) {
            Property old = before.get(name);
            Property now = after.get(name);
            if (old == null || !old.equals(now)) {
                ObjectNode change = all.putObject(name);
                put(change, "before", old);
                put(change, "after", now);
            }
        }
        return all;
    }

    private static void put(ObjectNode change, String when, @Nullable Property property) {
        if (property != null) {
            change.set(when, property.shown());
        }
    }

    /** As many as there is room for, the first ones first, with long values cut. */
    private ObjectNode shortened(ObjectNode all) {
        ObjectNode some = json.createObjectNode();
        int room = MOST_BYTES - 2;
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            ObjectNode change = json.createObjectNode();
            entry.getValue().properties().forEach(value -> change.set(value.getKey(), cut(value.getValue())));
            int size = bytesOf(textOf(json.createObjectNode().set(entry.getKey(), change)));
            if (size <= room) {
                room -= size;
                some.set(entry.getKey(), change);
            }
        }
        return some;
    }

    private JsonNode cut(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : textOf(value);
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? value
                : json.getNodeFactory().textNode(text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…");
    }

    private Map<String, Property> properties(@Nullable Object shown) {
        if (shown == null) {
            return Map.of();
        }
        JsonNode object = parsed(LONE_SURROGATE.matcher(textOf(shown)).replaceAll("\uFFFD"));
        if (!object.isObject()) {
            throw new IllegalArgumentException("No record: " + shown.getClass());
        }
        return ShownProperties.of(object);
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON can't be read", e);
        }
    }

    private String textOf(Object shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON can be made of " + shown.getClass(), e);
        }
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
