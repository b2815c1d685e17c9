package io.bailiwick.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The request that this thread serves, if any. */
@ApplicationScoped
public class CurrentRequest {

    static final String INFO = "io.bailiwick.request";

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    public RequestInfo info() {
        if (!Arc.container().requestContext().isActive()) {
            return RequestInfo.NONE;
        }
        RoutingContext routing = current.getCurrent();
        RequestInfo info = routing == null ? null : routing.get(INFO);
        return info == null ? RequestInfo.NONE : info;
    }
}
