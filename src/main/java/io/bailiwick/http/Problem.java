package io.bailiwick.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Problem details, RFC 9457: how the native API shows a failure. */
@RegisterForReflection
public record Problem(String type, @Nullable String title, int status, String code, String detail) {

    public static Problem of(Failure failure) {
        Response.Status status = Response.Status.fromStatusCode(failure.status());
        String title = status == null ? null : status.getReasonPhrase();
        return new Problem("about:blank", title, failure.status(), failure.code(), failure.message());
    }
}
