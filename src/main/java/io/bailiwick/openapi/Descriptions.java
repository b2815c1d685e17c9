package io.bailiwick.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The texts and examples of {@code openapi/operations.json}, by method and path. */
final class Descriptions {

    private static final String FILE = "openapi/operations.json";

    private final Map<String, Described> operations;

    private Descriptions(Map<String, Described> operations) {
        this.operations = operations;
    }

    static Descriptions load() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(FILE))) {
            return new Descriptions(new ObjectMapper().readValue(file, new TypeReference<Map<String, Described>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code operation} such as {@code GET /api/v1/tenants}. */
    Optional<Described> of(String operation) {
        return Optional.ofNullable(operations.get(operation));
    }
}
