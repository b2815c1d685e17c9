package io.bailiwick.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whose word counts about where a request comes from. */
@Singleton
class Edge {

    private final List<AddressRange> proxies;

    Edge(EdgeConfig config) {
        this.proxies = config.addresses().orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList();
    }

    RequestInfo infoOf(HttpServerRequest request, String id) {
        InetAddress peer = AddressRange.literal(peerOf(request));
        String forwardedFor = request.getHeader("X-Forwarded-For");
        if (!isProxy(peer)) {
            boolean direct = peer.isLoopbackAddress() && forwardedFor == null;
            return new RequestInfo(id, peer.getHostAddress(), request.isSSL() || direct);
        }
        boolean https = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new RequestInfo(id, clientOf(forwardedFor, peer), https);
    }

    private static String peerOf(HttpServerRequest request) {
        String address = request.connection().remoteAddress().hostAddress();
        return address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
    }

    /** Proxies append: the last address that is no proxy of ours is the one that ours have seen. */
    private String clientOf(@Nullable String forwardedFor, InetAddress peer) {
        String client = peer.getHostAddress();
        String[] hops = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isProxy(AddressRange.literal(client)); i--) {
            try {
                client = AddressRange.literal(hops[i].strip()).getHostAddress();
            } catch (IllegalArgumentException e) {
                return client;
            }
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
