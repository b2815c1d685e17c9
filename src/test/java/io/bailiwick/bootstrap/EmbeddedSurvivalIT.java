package io.bailiwick.bootstrap;

import static io.bailiwick.Api.post;
import static io.bailiwick.Api.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.bailiwick.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service with its own database, when it is stopped well and when it is not. */
class EmbeddedSurvivalIT {

    private static final String PASSWORD = "correct-horse-1";

    /** Tokens name it as their issuer, so it must not follow the port, which is another on every start. */
    private static final Environment SAME_ADDRESS =
            Environment.EMPTY.with("BAILIWICK_BASE_URL", "http://localhost:8080");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsAnEmbeddedDatabase() {
        assumeFalse(Program.isNative(), "The native binary brings no database");
    }

    @Test
    void keepsEverythingWhenServiceAndDatabaseAreKilled() throws IOException {
        String token;
        FileTime written;
        try (Program program = Program.start(folder, SAME_ADDRESS)) {
            written = Files.getLastModifiedTime(passwordFile());
            createTenantWithUser(program);
            token = tokenOfDave(program);
            ProcessHandle postgres = postgres();
            program.kill();
            postgres.destroyForcibly();
            postgres.onExit().join();
        }

        try (Program program = Program.start(folder, SAME_ADDRESS)) {
            assertThat(tokenOfDave(program)).isNotEmpty();
            withToken(token).get(program.url("/api/mgmt/user")).then().statusCode(200);
            program.token("system", Api.ADMIN, Files.readString(passwordFile()))
                    .then()
                    .statusCode(200);
            assertThat(Files.getLastModifiedTime(passwordFile())).isEqualTo(written);
            assertThat(program.output()).doesNotContain("admin-password");
        }
    }

    @Test
    void stopsItsDatabaseWhenItIsStopped() throws IOException {
        try (Program program = Program.start(folder, Environment.EMPTY)) {
            ProcessHandle postgres = postgres();

            program.terminate();

            assertThat(program.awaitEnd()).isEqualTo(143);
            assertThat(postgres.isAlive()).isFalse();
            assertThat(program.output()).contains("bailiwick stopped in");
            assertThat(program.errors()).isEmpty();
            assertThat(folder.resolve("bailiwick-data/postgres/postmaster.pid")).doesNotExist();
        }
    }

    private void createTenantWithUser(Program program) throws IOException {
        String password = Files.readString(passwordFile());
        int tenant = post(
                        Api.as(Api.ADMIN, password),
                        program.url("/api/v1/tenants"),
                        "{\"name\":\"Acme\",\"key\":\"acme\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(Api.as(Api.ADMIN, password), program.url("/api/admin/users"), """
                        {"userName":"dave","tenantId":%d,"statusInfo":{"status":1},
                         "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(tenant, PASSWORD))
                .then()
                .statusCode(201);
    }

    private static String tokenOfDave(Program program) {
        return program.token("acme", "dave", PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Path passwordFile() {
        return folder.resolve("bailiwick-data/admin-password");
    }

    private ProcessHandle postgres() throws IOException {
        String pid = Files.readAllLines(folder.resolve("bailiwick-data/postgres/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
