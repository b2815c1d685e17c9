package io.bailiwick.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The native API's failures: problem details, RFC 9457. */
@Singleton
class ProblemFormat implements ErrorFormat {

    @RegisterForReflection
    record Problem(String type, @Nullable String title, int status, String code, String detail) {}

    @Override
    public boolean owns(String path) {
        return true;
    }

    @Override
    public Object body(String path, Failure failure) {
        Response.Status status = Response.Status.fromStatusCode(failure.status());
        String title = status == null ? null : status.getReasonPhrase();
        return new Problem("about:blank", title, failure.status(), failure.code(), failure.message());
    }

    @Override
    public String mediaType() {
        return "application/problem+json";
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
