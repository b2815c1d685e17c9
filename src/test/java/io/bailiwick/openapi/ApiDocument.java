package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The API's description as it lies in the repository; {@code OpenApiTest} proves that it is the one that is served. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private final ObjectNode root;

    private ApiDocument(ObjectNode root) {
        this.root = root;
    }

    static ApiDocument committed() {
        try {
            return new ApiDocument((ObjectNode)
                    new YAMLMapper().readTree(Path.of("docs", "openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DocumentedOperation> operations() {
        return root.get("paths").properties().stream()
                .flatMap(ApiDocument::operationsOf)
                .toList();
    }

    DocumentedOperation named(String name) {
        return operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the schemas of operations point into. */
    ObjectNode components() {
        return root.withObject("components").deepCopy();
    }

    /** Where it points within itself, such as {@code /components/schemas/User}. */
    List<String> references() {
        return root.findValuesAsText("$ref").stream()
                .map(reference -> reference.substring("#".length()))
                .distinct()
                .toList();
    }

    boolean has(String pointer) {
        return !root.at(pointer).isMissingNode();
    }

    private static Stream<DocumentedOperation> operationsOf(Map.Entry<String, JsonNode> path) {
        return path.getValue().properties().stream()
                .filter(item -> METHODS.contains(item.getKey()))
                .map(item -> new DocumentedOperation(item.getKey(), path.getKey(), item.getValue()));
    }
}
