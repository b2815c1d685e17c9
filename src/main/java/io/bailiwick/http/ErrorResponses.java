package io.bailiwick.http;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;

/** Renders a failure in the format of the API family whose path was called. */
@Singleton
class ErrorResponses {

    private static final String CHALLENGE = "Basic realm=\"bailiwick\", charset=\"UTF-8\"";
    private static final int RETRY_AFTER_SECONDS = 1;

    private final List<ErrorFormat> formats;

    ErrorResponses(@All List<ErrorFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparingInt(ErrorFormat::order))
                .toList();
    }

    Response render(UriInfo uri, Failure failure) {
        return render(uri, failure, Response.status(failure.status()));
    }

    Response render(UriInfo uri, Failure failure, Response.ResponseBuilder response) {
        String path = uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath();
        ErrorFormat format = ownerOf(path);
        response.type(format.mediaType())
                .entity(format.body(path, failure))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failure.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure.status() == 503 || failure.status() == 429) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private ErrorFormat ownerOf(String path) {
        return formats.stream().filter(format -> format.owns(path)).findFirst().orElseThrow();
    }
}
