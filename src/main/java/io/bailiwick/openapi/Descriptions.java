package io.bailiwick.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said of the operations, by method and path, and of the parameters that many of them have. */
final class Descriptions {

    private static final List<String> FAMILIES = List.of("native.json", "hdp.json", "atscale.json");

    private final Map<String, Described> operations;
    private final Map<String, String> parameters;

    private Descriptions(Map<String, Described> operations, Map<String, String> parameters) {
        this.operations = operations;
        this.parameters = parameters;
    }

    static Descriptions load() {
        DescriptionFiles files = new DescriptionFiles();
        Map<String, Described> operations = new LinkedHashMap<>();
        FAMILIES.forEach(family -> operations.putAll(files.operations(family)));
        return new Descriptions(operations, files.texts("parameters.json"));
    }

    /** Those that are described. */
    Set<String> operations() {
        return operations.keySet();
    }

    /** {@code operation} such as {@code GET /api/v1/tenants}. */
    Optional<Described> of(String operation) {
        return Optional.ofNullable(operations.get(operation));
    }

    Optional<String> ofParameter(String operation, String parameter) {
        return of(operation)
                .map(described -> described.meaningOf(parameter))
                .or(() -> Optional.ofNullable(parameters.get(parameter)));
    }
}
