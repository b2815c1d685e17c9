package io.bailiwick.transfer;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestTenant;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Exports and imports as clients do them. Each call of {@code who} is another request of the same caller. */
final class Moving {

    private Moving() {}

    static List<String> export(TestTenant tenant, boolean passwordHashes) {
        return content(tenant, startExport(Api::asAdmin, tenant, passwordHashes));
    }

    /** The job's id, once it is done. */
    static String startExport(Supplier<RequestSpecification> who, TestTenant tenant, boolean passwordHashes) {
        String job = post(who.get(), path(tenant, "exports"), "{\"passwordHashes\":%b}".formatted(passwordHashes))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(awaitEnd(tenant, job).getString("state")).isEqualTo("DONE");
        return job;
    }

    private static List<String> content(TestTenant tenant, String job) {
        return asAdmin()
                .get(path(tenant, "exports/" + job + "/content"))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /** Imports these lines to the end, and returns what became of them. */
    static JsonPath imported(
            Supplier<RequestSpecification> who, TestTenant tenant, String request, List<String> lines) {
        String id = create(who, tenant, request);
        upload(who, tenant, id, 1, bytes(lines));
        assertThat(awaitEnd(tenant, start(who, tenant, id)).getString("state")).isEqualTo("DONE");
        return show(tenant, id);
    }

    static String create(Supplier<RequestSpecification> who, TestTenant tenant, String request) {
        return post(who.get(), path(tenant, "imports"), request)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void upload(Supplier<RequestSpecification> who, TestTenant tenant, String id, int part, byte[] content) {
        who.get()
                .contentType("application/octet-stream")
                .body(content)
                .put(path(tenant, "imports/%s/parts/%d".formatted(id, part)))
                .then()
                .statusCode(204);
    }

    static String start(Supplier<RequestSpecification> who, TestTenant tenant, String id) {
        return who.get()
                .post(path(tenant, "imports/" + id + "/start"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static JsonPath show(TestTenant tenant, String id) {
        return asAdmin()
                .get(path(tenant, "imports/" + id))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One JSON object for each line that failed. */
    static List<JsonPath> errors(TestTenant tenant, String id) {
        return asAdmin()
                .get(path(tenant, "imports/" + id + "/errors"))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(JsonPath::new)
                .toList();
    }

    static JsonPath awaitEnd(TestTenant tenant, String job) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            JsonPath found = asAdmin()
                    .get(path(tenant, "jobs/" + job))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (found.get("endedAt") != null) {
                return found;
            }
        }
        throw new AssertionError("The job does not end");
    }

    static String path(TestTenant tenant, String rest) {
        return "/api/v1/tenants/%s/%s".formatted(tenant.key(), rest);
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
