package io.bailiwick.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * A token in compact serialization, read strictly before any library sees it: three parts in base64url without padding
 * or stray bits (RFC 7515, 2), JSON without duplicate members.
 */
record CompactToken(Map<String, Object> header, String payload, Map<String, Object> claims) {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    static CompactToken parse(String token) {
        if (token.length() > LONGEST || !SHAPE.matcher(token).matches()) {
            throw new InvalidTokenException("malformed");
        }
        String[] parts = token.split("\\.", -1);
        decode(parts[2]);
        String payload = decode(parts[1]);
        return new CompactToken(json(decode(parts[0])), payload, json(payload));
    }

    Optional<String> issuer() {
        return claims.get("iss") instanceof String issuer ? Optional.of(issuer) : Optional.empty();
    }

    /** Encoding again must give the same text: the decoder overlooks bits that are left over. */
    private static String decode(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                throw new InvalidTokenException("malformed");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidTokenException("malformed", e);
        }
    }

    /** The parser refuses members that appear twice. */
    private static Map<String, Object> json(String text) {
        try {
            return JsonUtil.parseJson(text);
        } catch (JoseException e) {
            throw new InvalidTokenException("malformed", e);
        }
    }
}
