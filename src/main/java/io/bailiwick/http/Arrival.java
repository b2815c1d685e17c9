package io.bailiwick.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * How a request came in. Of each header every line counts: some proxies write their own below the one that a client sent.
 *
 * @param peer the address at the other end of the connection
 * @param forwarded RFC 7239's header; not read, but it tells that somebody is behind the peer
 */
record Arrival(
        String peer, boolean ssl, List<String> forwardedFor, List<String> forwardedProto, List<String> forwarded) {

    static Arrival of(HttpServerRequest request) {
        return new Arrival(
                request.connection().remoteAddress().hostAddress(),
                request.isSSL(),
                request.headers().getAll("X-Forwarded-For"),
                request.headers().getAll("X-Forwarded-Proto"),
                request.headers().getAll("Forwarded"));
    }

    boolean isForwarded() {
        return !(forwardedFor.isEmpty() && forwardedProto.isEmpty() && forwarded.isEmpty());
    }
}
