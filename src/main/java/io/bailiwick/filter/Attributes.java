package io.bailiwick.filter;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that the filters of one list may ask for. */
public final class Attributes {

    private final Map<String, Attribute> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Attributes(Attribute... attributes) {
        for (Attribute attribute : attributes) {
            byName.put(attribute.name(), attribute);
        }
    }

    Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String names() {
        return String.join(", ", byName.keySet());
    }
}
