package io.bailiwick.benchmark;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.bootstrap.Environment;
import io.bailiwick.bootstrap.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** The packaged service as people run it, asked over one connection that stays open. */
final class BenchmarkedService implements AutoCloseable {

    private final Program program;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    private BenchmarkedService(Program program) {
        this.program = program;
        this.token = program.token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static BenchmarkedService start(Path folder, Environment environment) {
        return new BenchmarkedService(Program.startAtFullSpeed(folder, environment));
    }

    /** As the administrator; the body of an answer that must be a success. */
    String get(String path) {
        return sent(asAdministrator(path).GET().build());
    }

    String post(String path, String json) {
        return sent(asAdministrator(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    String patch(String path, String json) {
        return sent(asAdministrator(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** The status of the answer to a login. */
    int logIn(String tenant, String name, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(program.url("/" + tenant + "/auth")))
                        .header("Authorization", "Basic " + credentials)
                        .build())
                .statusCode();
    }

    @Override
    public void close() {
        program.close();
    }

    private HttpRequest.Builder asAdministrator(String path) {
        return HttpRequest.newBuilder(URI.create(program.url(path))).header("Authorization", "Bearer " + token);
    }

    private String sent(HttpRequest request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
