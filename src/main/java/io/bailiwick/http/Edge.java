package io.bailiwick.http;

import io.bailiwick.kernel.AddressRange;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Decides whose word counts about where a request comes from. */
@Singleton
class Edge {

    private final List<AddressRange> proxies;

    Edge(EdgeConfig config) {
        this.proxies = config.addresses().orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList();
    }

    RequestInfo infoOf(Arrival arrival, String id) {
        InetAddress peer = AddressRange.literal(withoutZone(arrival.peer()));
        if (!isProxy(peer)) {
            boolean direct = peer.isLoopbackAddress() && !arrival.isForwarded();
            return new RequestInfo(id, peer.getHostAddress(), arrival.ssl() || direct);
        }
        return new RequestInfo(id, clientOf(arrival.forwardedFor(), peer), isHttps(arrival.forwardedProto()));
    }

    private static String withoutZone(String address) {
        return address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
    }

    /** Proxies append: the last address that is no proxy of ours is the one that ours have seen. */
    private String clientOf(List<String> forwardedFor, InetAddress peer) {
        List<String> hops = elements(forwardedFor).toList();
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
            try {
                client = AddressRange.literal(hops.get(i));
            } catch (IllegalArgumentException e) {
                break;
            }
        }
        return client.getHostAddress();
    }

    /** Which of several words is our proxy's own is not known: all must say so. */
    private static boolean isHttps(List<String> forwardedProto) {
        return !forwardedProto.isEmpty() && elements(forwardedProto).allMatch("https"::equalsIgnoreCase);
    }

    private static Stream<String> elements(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(",", -1))).map(String::strip);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
