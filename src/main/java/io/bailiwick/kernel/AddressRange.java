package io.bailiwick.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}; one address is a range of one. */
public final class AddressRange {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** The JDK looks up as a name whatever it can't read as an address, unless there is a colon behind a first digit. */
    private static final Pattern LITERAL = Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    private final byte[] prefix;
    private final int bits;

    private AddressRange(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Throws {@link IllegalArgumentException} for anything else; names are never looked up. */
    public static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] prefix = literal(parts[0]).getAddress();
        int bits = parts.length == 1 ? prefix.length * 8 : bits(parts[1]);
        if (bits > prefix.length * 8) {
            throw new IllegalArgumentException("Not an address range: " + text);
        }
        return new AddressRange(prefix, bits);
    }

    private static int bits(String text) {
        if (!BITS.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a number of bits: " + text);
        }
        return Integer.parseInt(text);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (bit(bytes, bit) != bit(prefix, bit)) {
                return false;
            }
        }
        return true;
    }

    /** Parses an address without ever asking a name server. */
    public static InetAddress literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an address: " + text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + text, e);
        }
    }

    private static int bit(byte[] bytes, int index) {
        return bytes[index / 8] >> (7 - index % 8) & 1;
    }
}
