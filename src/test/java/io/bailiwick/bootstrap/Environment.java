package io.bailiwick.bootstrap;

import java.util.HashMap;
import java.util.Map;

/** Environment variables for a {@link Program}. */
public record Environment(Map<String, String> variables) {

    static final Environment EMPTY = new Environment(Map.of());

    public Environment {
        variables = Map.copyOf(variables);
    }

    public Environment with(String name, String value) {
        return with(new Environment(Map.of(name, value)));
    }

    Environment with(Environment more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more.variables);
        return new Environment(all);
    }

    Environment without(String name) {
        Map<String, String> all = new HashMap<>(variables);
        all.remove(name);
        return new Environment(all);
    }
}
