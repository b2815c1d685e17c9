package io.bailiwick.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Unguessable values. */
public final class RandomValues {

    private static final int KEY_BYTES = 32;

    private RandomValues() {}

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        // A generator kept in a static field would be seeded once and for all when the native image is built.
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** 256 bits. */
    public static byte[] key() {
        return bytes(KEY_BYTES);
    }

    /** 256 bits in base64url without padding: 43 characters. */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key());
    }

    public static UUID uuid() {
        return UUID.randomUUID();
    }
}
