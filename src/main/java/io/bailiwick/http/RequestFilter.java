package io.bailiwick.http;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.TenantKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** First of all, for every request: number it, find out where it comes from, drop what nobody vouches for. */
@Singleton
class RequestFilter {

    private static final int FIRST = 10_000;
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern TENANT =
            Pattern.compile("/api/v1/tenants/(?<api>[^/]+)(/.*)?|/(?<path>[^/]+)/(auth|\\.well-known)(/.*)?");

    private static final String NO_TENANT = "-";

    private final Edge edge;

    RequestFilter(Edge edge) {
        this.edge = edge;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        RequestInfo info = edge.infoOf(Arrival.of(request), idOf(request));
        routing.put(CurrentRequest.INFO, info);
        MDC.put("requestId", info.id());
        MDC.put("tenant", tenantOf(request.path()));
        routing.response().putHeader(REQUEST_ID, info.id());
        dropUnvouchedHeaders(request);
        routing.next();
    }

    private static String idOf(HttpServerRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && GIVEN_ID.matcher(given).matches()
                ? given
                : RandomValues.uuid().toString();
    }

    /** As the path names it, whether or not there is such a tenant: for the log. */
    private static String tenantOf(@Nullable String path) {
        Matcher matcher = TENANT.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            return NO_TENANT;
        }
        String segment = matcher.group("api") == null ? matcher.group("path") : matcher.group("api");
        return TenantKey.isValid(segment) ? new TenantKey(segment).value() : NO_TENANT;
    }

    /** Nothing behind this filter reads them; dropped all the same, so that nothing ever does by mistake. */
    private static void dropUnvouchedHeaders(HttpServerRequest request) {
        request.headers().names().stream()
                .filter(RequestFilter::speaksForOthers)
                .toList()
                .forEach(request.headers()::remove);
    }

    private static boolean speaksForOthers(String header) {
        String name = header.toLowerCase(Locale.ROOT).replace('_', '-');
        return name.equals("forwarded") || name.startsWith("x-forwarded-") || name.startsWith("remote-user");
    }
}
