package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The packaged program, jar or native binary, as a process of its own in a folder and with an environment of its own. */
public final class Program implements AutoCloseable {

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(20_000);
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Process process;
    private final Path output;
    private final Path errors;
    private final int http;
    private final int management;

    private Program(Process process, Path output, Path errors, int http, int management) {
        this.process = process;
        this.output = output;
        this.errors = errors;
        this.http = http;
        this.management = management;
    }

    /** Whether the native binary is what was built last. */
    static boolean isNative() {
        Path binary = binary();
        try {
            return Files.isExecutable(binary)
                    && (!Files.exists(JAR)
                            || Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(JAR)) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not wait for anything. */
    static Program launch(Path folder, Environment environment, String... arguments) {
        return launch(folder, environment, () -> QuickJvm.of(JAR).commandLine(), List.of(arguments));
    }

    private static Program launch(
            Path folder, Environment environment, Supplier<List<String>> jvm, List<String> arguments) {
        try {
            Path output = Files.createTempFile(folder, "output", ".log");
            Path errors = Files.createTempFile(folder, "errors", ".log");
            int http = freePort();
            int management = freePort();
            ProcessBuilder builder = new ProcessBuilder(commandLine(jvm, arguments))
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", System.getenv("PATH"));
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(http));
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
            builder.environment().putAll(environment.variables());
            return new Program(builder.start(), output, errors, http, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it takes requests. */
    static Program start(Path folder, Environment environment) {
        return launch(folder, environment).awaitReadyOrClose();
    }

    /** The same as people run it: it takes longer to start, and less for everything after that. */
    public static Program startAtFullSpeed(Path folder, Environment environment) {
        return launch(folder, environment, Program::fullSpeed, List.of()).awaitReadyOrClose();
    }

    private Program awaitReadyOrClose() {
        try {
            return awaitReady();
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    Program awaitReady() {
        await("readiness", () -> !process.isAlive() || isReady());
        assertThat(process.isAlive())
                .as("still runs, after it said%n%s", everything())
                .isTrue();
        return this;
    }

    /** Returns the exit status. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ends by itself, after it said%n%s", everything())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            close();
        }
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Sends SIGKILL, and returns when the process is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
            process.onExit()
                    .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            kill();
        }
    }

    public String url(String path) {
        return "http://localhost:" + http + path;
    }

    String managementUrl(String path) {
        return "http://localhost:" + management + path;
    }

    public Response token(String tenant, String name, String password) {
        return Api.as(name, password).get(url("/" + tenant + "/auth"));
    }

    /** The sum of what {@code /q/metrics} has under that name for the service's own port. */
    double metric(String name) {
        return RestAssured.get(managementUrl("/q/metrics"))
                .asString()
                .lines()
                .filter(line ->
                        line.startsWith(name + "{") && !line.contains("server_port=\"%d\"".formatted(management)))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    int statusOf(String managementPath) {
        return RestAssured.get(managementUrl(managementPath)).statusCode();
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    private String everything() {
        return output() + errors();
    }

    /** Looks again and again until the condition holds. */
    static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time is up for: " + what).isBefore(end);
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isReady() {
        try (Socket socket = new Socket("localhost", management)) {
            return socket.isConnected() && statusOf("/q/health/ready") == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> commandLine(Supplier<List<String>> jvm, List<String> arguments) {
        List<String> line = new ArrayList<>();
        if (isNative()) {
            line.add(binary().toAbsolutePath().toString());
        } else {
            line.addAll(jvm.get());
        }
        line.addAll(arguments);
        return line;
    }

    private static List<String> fullSpeed() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString());
    }

    private static Path binary() {
        return Path.of(System.getProperty("native.image.path", "no-native-binary"));
    }

    /** Below those that the system hands out by itself, and each but once: programs of tests start side by side. */
    static int freePort() {
        int port = NEXT_PORT.getAndIncrement();
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
