package io.bailiwick.bootstrap;

import static io.bailiwick.Api.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.bailiwick.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant that moves in while the service is killed. */
class KilledImportIT {

    private static final int USERS = 2_000;
    private static final String IMPORTS = "/api/v1/tenants/acme/imports";

    @TempDir
    Path folder;

    private String password = "";

    @Test
    void goesOnAfterTheKillAndDoublesNothing() throws IOException {
        assumeFalse(Program.isNative(), "The native binary brings no database");
        String id;
        String job;
        try (Program program = Program.start(folder, Environment.EMPTY)) {
            password = Files.readString(folder.resolve("bailiwick-data/admin-password"));
            id = uploaded(program);
            job = asAdmin()
                    .post(program.url(IMPORTS + "/" + id + "/start"))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Program.await("some lines", () -> job(program, job).getInt("done") > USERS / 10);
            program.kill();
        }

        try (Program program = Program.start(folder, Environment.EMPTY)) {
            assertThat(job(program, job).getString("state")).isEqualTo("RUNNING");
            Program.await("the end", () -> job(program, job).get("endedAt") != null);

            JsonPath result = asAdmin().get(program.url(IMPORTS + "/" + id)).jsonPath();
            assertThat(result.getInt("created")).isEqualTo(USERS);
            assertThat(result.getInt("skipped") + result.getInt("failed")).isZero();
            assertThat(job(program, job).getString("state")).isEqualTo("DONE");
        }
    }

    private String uploaded(Program program) {
        post(asAdmin(), program.url("/api/v1/tenants"), "{\"name\":\"Acme\",\"key\":\"acme\"}")
                .then()
                .statusCode(201);
        String id = post(asAdmin(), program.url(IMPORTS), "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asAdmin()
                .contentType("application/octet-stream")
                .body(IntStream.range(0, USERS)
                        .mapToObj("{\"type\":\"user\",\"userName\":\"user%d\"}\n"::formatted)
                        .collect(Collectors.joining())
                        .getBytes(UTF_8))
                .put(program.url(IMPORTS + "/" + id + "/parts/1"))
                .then()
                .statusCode(204);
        return id;
    }

    private JsonPath job(Program program, String job) {
        return asAdmin()
                .get(program.url("/api/v1/tenants/acme/jobs/" + job))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification asAdmin() {
        return Api.as(Api.ADMIN, password);
    }
}
