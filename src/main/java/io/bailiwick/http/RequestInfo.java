package io.bailiwick.http;

import io.bailiwick.kernel.AddressRange;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from.
 *
 * @param address the client's address as far as trusted proxies vouch for it
 * @param secure whether credentials may travel: HTTPS, loopback, or a trusted proxy that says so
 */
public record RequestInfo(String id, String address, boolean secure) {

    /** For what the service does by itself; nothing that came from outside is secure with it. */
    public static final RequestInfo NONE = new RequestInfo("-", "-", false);

    private static final int SITE_BYTES = 8;

    /** Who counts as one source: an IPv4 address, or the 64 bits in front that an IPv6 site has for itself. */
    public String source() {
        if (!address.contains(":")) {
            return address;
        }
        byte[] site = Arrays.copyOf(AddressRange.literal(address).getAddress(), SITE_BYTES);
        return HexFormat.of().formatHex(site) + "/64";
    }
}
