package io.bailiwick.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.bailiwick.tenant.PasswordSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The 30,000 passwords that people choose most, as the library zxcvbn knows them; of them, those that are long enough to
 * be chosen here. Kept as hashes of 64 bits, in a tenth of the memory that the words would take. No bean with a proxy,
 * which would read them as well.
 */
@Singleton
class CommonPasswords {

    private final long[] hashes;

    CommonPasswords() {
        try {
            hashes = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(password -> password.length() >= PasswordSettings.SHORTEST)
                    .mapToLong(CommonPasswords::hash)
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords can't be read", e);
        }
    }

    /** Without regard to case. */
    boolean include(String password) {
        return Arrays.binarySearch(hashes, hash(password.toLowerCase(Locale.ROOT))) >= 0;
    }

    /** FNV-1a. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (next & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
