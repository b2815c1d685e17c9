package io.bailiwick.crypto;

import java.util.Base64;

/** Salts and hashes inside the text of a password hash. */
final class HashBytes {

    static final int SHORTEST_SALT = 8;
    static final int LONGEST_SALT = 64;

    /** A shorter hash would let other passwords in as well. */
    private static final int SHORTEST_HASH = 16;

    private static final int LONGEST_HASH = 128;

    private HashBytes() {}

    static byte[] salt(String base64) {
        return bounded("a salt", decode("a salt", base64), SHORTEST_SALT, LONGEST_SALT);
    }

    static byte[] hash(String base64) {
        return bounded("a hash", decode("a hash", base64), SHORTEST_HASH, LONGEST_HASH);
    }

    static byte[] decode(String what, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnreadableHashException("has %s that is not base64".formatted(what));
        }
    }

    static byte[] bounded(String what, byte[] bytes, int min, int max) {
        if (bytes.length < min || bytes.length > max) {
            throw new UnreadableHashException("has %s that is not %d to %d bytes long".formatted(what, min, max));
        }
        return bytes;
    }

    /** Without padding, as PHC strings have it. */
    static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
