package io.bailiwick.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The request that this thread serves, if any. */
@ApplicationScoped
public class CurrentRequest {

    static final String INFO = "io.bailiwick.request";

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    public RequestInfo info() {
        RoutingContext routing = routing();
        RequestInfo info = routing == null ? null : routing.get(INFO);
        return info == null ? RequestInfo.NONE : info;
    }

    /** What is asked: method and path, such as {@code POST /api/v1/tenants}. */
    public String line() {
        RoutingContext routing = routing();
        return routing == null
                ? "-"
                : routing.request().method() + " " + routing.request().path();
    }

    private @Nullable RoutingContext routing() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
