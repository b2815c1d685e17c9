package io.bailiwick.directory;

import static java.util.Locale.ROOT;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** One entry of {@code bailiwick.directory.allowed-hosts}. */
final class AllowedHost {

    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAME = Pattern.compile("(\\*\\.)?[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?");

    private AllowedHost() {}

    static AddressPolicy parse(String entry) {
        String text = entry.strip().toLowerCase(ROOT);
        int slash = text.indexOf('/');
        String start = slash < 0 ? text : text.substring(0, slash);
        if (LITERAL.matcher(start).matches()) {
            return slash < 0 ? range(start, "128") : range(start, text.substring(slash + 1));
        }
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a host name, pattern, address or CIDR range: " + entry);
        }
        if (text.startsWith("*.")) {
            return (host, address) -> host.toLowerCase(ROOT).endsWith(text.substring(1));
        }
        return (host, address) -> host.equalsIgnoreCase(text);
    }

    private static AddressPolicy range(String start, String prefix) {
        try {
            byte[] base = InetAddress.getByName(start).getAddress();
            int shift = Math.max(0, base.length * 8 - Integer.parseInt(prefix));
            BigInteger network = new BigInteger(1, base).shiftRight(shift);
            return (host, address) -> address.getAddress().length == base.length
                    && new BigInteger(1, address.getAddress()).shiftRight(shift).equals(network);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a CIDR range: " + start + "/" + prefix, e);
        }
    }
}
