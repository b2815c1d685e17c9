package io.bailiwick.directory;

import static java.util.Locale.ROOT;

import io.bailiwick.kernel.AddressRange;
import java.util.regex.Pattern;

/** One entry of {@code bailiwick.directory.allowed-hosts}. */
final class AllowedHost {

    private static final Pattern LOOKS_LIKE_ADDRESS = Pattern.compile("[0-9.]+(/.*)?|.*[:/].*");
    private static final Pattern NAME = Pattern.compile("(\\*\\.)?[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?");

    private AllowedHost() {}

    static AddressPolicy parse(String entry) {
        String text = entry.strip().toLowerCase(ROOT);
        if (LOOKS_LIKE_ADDRESS.matcher(text).matches()) {
            AddressRange range = AddressRange.parse(text);
            return (host, address) -> range.contains(address);
        }
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a host name, pattern, address or CIDR range: " + entry);
        }
        if (text.startsWith("*.")) {
            return (host, address) -> host.toLowerCase(ROOT).endsWith(text.substring(1));
        }
        return (host, address) -> host.equalsIgnoreCase(text);
    }
}
