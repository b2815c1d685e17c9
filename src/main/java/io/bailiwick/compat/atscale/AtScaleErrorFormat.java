package io.bailiwick.compat.atscale;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bailiwick.http.ErrorFormat;
import io.bailiwick.http.Failure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The envelope of failures (contracts/atscale.md, 4 and its last table). */
@Singleton
class AtScaleErrorFormat implements ErrorFormat {

    private static final Pattern OWN = Pattern.compile("/[^/]+/auth/?|/api/1\\.0(/.*)?");

    @RegisterForReflection
    record Status(@JsonProperty("i18n_message") String i18nMessage, String message) {}

    @RegisterForReflection
    record Problem(String error) {}

    @RegisterForReflection
    record Envelope(Status status, Problem response) {}

    @Override
    public boolean owns(String path) {
        return OWN.matcher(path).matches();
    }

    @Override
    public Object body(String path, Failure failure) {
        return new Envelope(statusOf(failure), new Problem(failure.message()));
    }

    private static Status statusOf(Failure failure) {
        return switch (failure.status()) {
            case 400 -> new Status("error.bad_request", "Bad Request");
            case 401 -> new Status("error.unauthorized", "Unauthorized");
            case 403 -> new Status("error.forbidden", "Forbidden");
            case 404 -> new Status("error.not_found", "Not Found");
            case 409 -> new Status("error.conflict", "Conflict");
            case 429 -> new Status("error.too_many_requests", "Too Many Requests");
            default -> new Status("error.server", "Error");
        };
    }
}
