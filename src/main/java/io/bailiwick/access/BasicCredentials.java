package io.bailiwick.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a password out of an {@code Authorization} header (RFC 7617). The first colon divides them. */
public record BasicCredentials(String name, String password) {

    private static final String SCHEME = "basic ";

    static boolean isBasic(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Empty if the header is none, or no proper one: bad base64, no UTF-8, no colon, no name. */
    public static Optional<BasicCredentials> parse(String header) {
        if (!isBasic(header)) {
            return Optional.empty();
        }
        return decode(header.substring(SCHEME.length()).strip()).flatMap(BasicCredentials::split);
    }

    private static Optional<String> decode(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<BasicCredentials> split(String pair) {
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + name + "]";
    }
}
