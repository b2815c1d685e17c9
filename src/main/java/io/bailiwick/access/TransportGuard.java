package io.bailiwick.access;

import io.bailiwick.http.CurrentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses credentials that others could read on their way, before anything looks at them. */
class TransportGuard {

    private final CurrentRequest current;

    TransportGuard(CurrentRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    void refuseCredentialsInTheClear(ContainerRequestContext request) {
        boolean carriesCredentials = request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().containsKey(HttpHeaders.COOKIE);
        if (carriesCredentials && !current.info().secure()) {
            throw new InsecureTransportException();
        }
    }
}
