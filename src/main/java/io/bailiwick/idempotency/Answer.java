package io.bailiwick.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What a client got, and gets again. May hold what is nobody else's concern: shows its body to nobody. */
record Answer(
        int status, @Nullable String location, @Nullable String etag, String body) {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final String REPLAYED = "Idempotency-Replayed";

    /** The same bytes each time: {@code body} is JSON by now. */
    @SuppressWarnings("unchecked")
    <T> RestResponse<T> toResponse() {
        return (RestResponse<T>) builder().build();
    }

    @SuppressWarnings("unchecked")
    <T> RestResponse<T> toReplay() {
        return (RestResponse<T>) builder().header(REPLAYED, "true").build();
    }

    private ResponseBuilder<String> builder() {
        return ResponseBuilder.<String>create(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .type(JSON)
                .entity(body);
    }

    @Override
    public String toString() {
        return "Answer[%d, …]".formatted(status);
    }
}
