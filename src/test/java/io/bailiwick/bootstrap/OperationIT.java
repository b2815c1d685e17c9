package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.directory.Relay;
import io.bailiwick.directory.TestCertificate;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service in production: what those see who keep it running. */
@ExtendWith(ExternalPostgres.class)
class OperationIT {

    /** Longer than an idle connection to the database is trusted (application.properties). */
    private static final Duration TRUST = Duration.ofMillis(1_500);

    private static final int PARALLEL = 8;
    private static final ExecutorService LOGINS = Executors.newFixedThreadPool(PARALLEL);

    @TempDir
    static Path folder;

    private static Relay line;
    private static TestCertificate certificate;
    private static int httpsPort;
    private static Program program;

    @BeforeAll
    static void start(ExternalDatabase database) throws IOException {
        line = Relay.to(database.port());
        certificate = TestCertificate.create(folder, "dns:localhost");
        httpsPort = Program.freePort();
        Environment environment = database.migratingService()
                .with("QUARKUS_DATASOURCE_JDBC_URL", database.url().replace(":" + database.port(), ":" + line.port()))
                .with("QUARKUS_HTTP_SSL_PORT", Integer.toString(httpsPort))
                .with("QUARKUS_HTTP_SSL_CERTIFICATE_FILES", file("tls.crt", certificate.pem()))
                .with("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", file("tls.key", certificate.keyPem()));
        program = Program.start(folder, environment.with("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true"));
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        line.close();
        LOGINS.shutdown();
    }

    @Test
    void logsNothingButJson() {
        // It answers a moment before it logs that it has started.
        Program.await("a line of log", () -> !log().isEmpty());

        assertThat(log()).allMatch(JsonNode::isObject);
        assertThat(program.errors()).isEmpty();
    }

    @Test
    void showsIncidentInLogAndTellsOnlyItsNumber() {
        line.down();
        Response response;
        try {
            response = logIn();
        } finally {
            line.up();
        }

        String body = response.then()
                .statusCode(500)
                .body(containsString("Incident "))
                .extract()
                .asString();
        assertThat(body).doesNotContain("Exception", "\tat ", "SQL", "jdbc");
        JsonNode entry = awaitLogged("/message", body.replaceFirst("(?s).*(Incident [0-9a-f-]{36}).*", "$1"));
        assertThat(entry.at("/level").asText()).isEqualTo("ERROR");
        assertThat(entry.at("/mdc/requestId").asText()).isEqualTo(response.header("X-Request-Id"));
        assertThat(entry.at("/mdc/tenant").asText()).isEqualTo("system");
        assertThat(entry.at("/exception").isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/System/auth",
                "/system/.well-known/jwks.json",
                "/api/v1/tenants/system/users/1",
                "/api/v1/tenants/system"
            })
    void logsTheTenantThatThePathNames(String path) {
        assertThat(tenantLoggedFor(path)).isEqualTo("system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/users", "/api/v1/tenants", "/no_key/auth", "/api/v1/tenants/no%20key"})
    void logsNoTenantWhereThePathNamesNone(String path) {
        assertThat(tenantLoggedFor(path)).isEqualTo("-");
    }

    @Test
    void staysAliveAndRecoversByItselfWhenTheDatabaseWasGone() {
        line.down();
        try {
            Program.await("unreadiness", () -> program.statusOf("/q/health/ready") == 503);
            assertThat(program.statusOf("/q/health/live")).isEqualTo(200);
        } finally {
            line.up();
        }

        Program.await("readiness", () -> program.statusOf("/q/health/ready") == 200);
    }

    @Test
    void failsNoRequestWhenTheDatabaseHasRestartedMeanwhile() {
        statusesOfLoginsAtOnce();

        line.cut();
        // The pool counts by this clock, which nobody sets: so does the test.
        long cut = System.nanoTime();
        Program.await("distrust of idle connections", () -> System.nanoTime() - cut > TRUST.toNanos());

        List<Integer> statuses = statusesOfLoginsAtOnce();
        assertThat(statuses).as("%s", program.output()).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void answersOperatorsOnTheManagementPortAlone(String path) {
        assertThat(program.statusOf(path)).isEqualTo(200);
        RestAssured.get(program.url(path)).then().statusCode(404);
    }

    @Test
    void leavesThePageThatTriesTheApiOutToDevelopment() {
        assertThat(program.statusOf("/q/openapi")).isEqualTo(200);
        assertThat(program.statusOf("/q/swagger-ui/")).isEqualTo(404);
        RestAssured.get(program.url("/q/swagger-ui/")).then().statusCode(404);
        RestAssured.get(program.url("/q/openapi")).then().statusCode(404);
    }

    @Test
    void measuresRequests() {
        double before = program.metric("http_server_requests_seconds_count");

        logIn();

        Program.await("one more", () -> program.metric("http_server_requests_seconds_count") > before);
    }

    @Test
    void servesHttpsWithTheConfiguredCertificate() throws GeneralSecurityException, IOException {
        Api.as(Api.ADMIN, TestDatabase.ADMIN_PASSWORD)
                .trustStore(trusting(certificate))
                .get("https://localhost:" + httpsPort + "/system/auth")
                .then()
                .statusCode(200);
    }

    /** So many that several connections to the database are in use. */
    private static List<Integer> statusesOfLoginsAtOnce() {
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> logIn().statusCode(), LOGINS))
                .limit(PARALLEL)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Response logIn() {
        return program.token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD);
    }

    private static String tenantLoggedFor(String path) {
        String id = Api.unique("request-");

        RestAssured.given().urlEncodingEnabled(false).header("X-Request-Id", id).get(program.url(path));

        return awaitLogged("/mdc/requestId", id).at("/mdc/tenant").asText();
    }

    private static JsonNode awaitLogged(String pointer, String value) {
        Program.await(value, () -> logged(pointer, value).isPresent());
        return logged(pointer, value).orElseThrow();
    }

    private static Optional<JsonNode> logged(String pointer, String value) {
        return log().stream()
                .filter(entry -> entry.at(pointer).asText().equals(value))
                .findFirst();
    }

    /** Without a last line that is only being written. */
    private static List<JsonNode> log() {
        String output = program.output();
        return output.substring(0, output.lastIndexOf('\n') + 1)
                .lines()
                .map(OperationIT::json)
                .toList();
    }

    private static JsonNode json(String entry) {
        try {
            return new ObjectMapper().readTree(entry);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + entry, e);
        }
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static KeyStore trusting(TestCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("tls", certificate.certificate());
        return store;
    }
}
