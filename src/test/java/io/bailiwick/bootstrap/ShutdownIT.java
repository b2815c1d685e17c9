package io.bailiwick.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, as an orchestrator sends it. */
@ExtendWith(ExternalPostgres.class)
class ShutdownIT {

    private static final int LOGINS = 16;

    /** Slow to check, so that some are still being checked when the signal arrives, and patient enough to wait for that. */
    private static final Environment SLOW_PASSWORDS = new Environment(
            Map.of("BAILIWICK_PASSWORD_HASH_ITERATIONS", "20", "BAILIWICK_PASSWORD_HASH_PATIENCE", "PT1M"));

    @TempDir
    Path folder;

    @Test
    void answersWhatItHasAcceptedBeforeItEnds(ExternalDatabase database) {
        try (Program program = Program.start(folder, database.migratingService().with(SLOW_PASSWORDS))) {
            List<CompletableFuture<HttpResponse<String>>> logins = logIn(program);
            Program.await(
                    "all logins are in",
                    () -> program.metric("http_server_active_requests")
                                    + logins.stream()
                                            .filter(CompletableFuture::isDone)
                                            .count()
                            >= LOGINS);
            assertThat(logins).as("some are still at work").anyMatch(login -> !login.isDone());

            program.terminate();

            assertThat(logins).extracting(login -> login.join().statusCode()).containsOnly(200);
            assertThat(program.awaitEnd()).isEqualTo(143);
            assertThat(program.output()).contains("bailiwick stopped in").doesNotContain("ERROR");
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void servesForAWhileAfterItHasSaidThatItIsNotReady(ExternalDatabase database) {
        Environment delayed = database.migratingService().with("QUARKUS_SHUTDOWN_DELAY", "3S");
        try (Program program = Program.start(folder, delayed)) {
            program.terminate();

            Program.await("unreadiness", () -> program.statusOf("/q/health/ready") == 503);
            program.token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD)
                    .then()
                    .statusCode(200);
            assertThat(program.awaitEnd()).isEqualTo(143);
        }
    }

    private static List<CompletableFuture<HttpResponse<String>>> logIn(Program program) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String credentials = Api.ADMIN + ":" + TestDatabase.ADMIN_PASSWORD;
        HttpRequest login = HttpRequest.newBuilder(URI.create(program.url("/system/auth")))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .build();
        return Stream.generate(() -> client.sendAsync(login, HttpResponse.BodyHandlers.ofString()))
                .limit(LOGINS)
                .toList();
    }
}
