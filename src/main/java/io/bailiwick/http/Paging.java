package io.bailiwick.http;

import io.bailiwick.kernel.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Lists of the native API: the items as an array, the way to the next page in a header (RFC 8288). */
public final class Paging {

    private Paging() {}

    public static <T> RestResponse<List<T>> respond(Page<T> page, UriInfo uri) {
        ResponseBuilder<List<T>> response = ResponseBuilder.ok(page.items());
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(uri, page.next())));
        }
        return response.build();
    }

    /** Relative: the host under which a client sees the service is its own affair. */
    private static String next(UriInfo uri, String cursor) {
        URI next = uri.getRequestUriBuilder().replaceQueryParam("after", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
