package io.bailiwick;

import static io.bailiwick.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.AuthorizationWorld.Actor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may call what, on their own tenant and on another: every operation that the API's description names, tried by
 * everybody. An operation without a line in the table fails. {@code -Dauthorization.update} writes the table anew, for
 * review line by line.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuthorizationTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "authorization.txt");

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    private static final String HEADER =
            """
            # What becomes of each operation, on a thing of tenant A and on the same of tenant B.
            # + let through (to whatever else may be wrong with it), U unauthenticated, F forbidden, N not found
            # Columns: %s
            """.formatted(Stream.of(Actor.values()).map(Actor::title).collect(Collectors.joining(", ")));

    @TestFactory
    Stream<DynamicTest> everyOperationIsOpenToThoseAloneWhomTheTableNames() throws IOException {
        Set<String> operations = operations();
        Map<String, String> expected =
                System.getProperty("authorization.update") == null ? table() : written(operations);
        AuthorizationWorld world = new AuthorizationWorld();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation, () -> assertThat(outcomes(world, operation)).isEqualTo(expected.get(operation))));
    }

    @Test
    void tableNamesNoOperationThatThereIsNot() throws IOException {
        assertThat(operations()).containsAll(table().keySet());
    }

    private Set<String> operations() {
        Map<String, Map<String, Object>> paths = asAdmin()
                .queryParam("format", "json")
                .get(description)
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(String::toUpperCase)
                        .filter(method -> Stream.of(Method.values())
                                .anyMatch(known -> known.name().equals(method)))
                        .map(method -> path.getKey() + " " + method))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", 3))
                .collect(Collectors.toMap(line -> line[0] + " " + line[1], line -> line[2], (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> written(Set<String> operations) throws IOException {
        AuthorizationWorld world = new AuthorizationWorld();
        Map<String, String> lines = new TreeMap<>();
        operations.forEach(operation -> lines.put(operation, outcomes(world, operation)));
        List<String> table = lines.entrySet().stream()
                .map(line -> "%-86s %s".formatted(line.getKey(), line.getValue()))
                .toList();
        Files.writeString(TABLE, HEADER + "\n" + String.join("\n", table) + "\n");
        return lines;
    }

    private static String outcomes(AuthorizationWorld world, String operation) {
        String[] parts = operation.split(" ", 2);
        return Stream.of(Actor.values())
                .map(actor -> "" + world.outcome(actor, parts[1], parts[0], world.tenantA())
                        + world.outcome(actor, parts[1], parts[0], world.tenantB()))
                .collect(Collectors.joining(" "));
    }
}
