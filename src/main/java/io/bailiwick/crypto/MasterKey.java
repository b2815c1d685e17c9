package io.bailiwick.crypto;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Supplier;

/** The key that wraps every tenant's key. Lives in memory only; wraps under the version that is current. */
@ApplicationScoped
public class MasterKey {

    private static final int LENGTH = 32;

    private final byte[] key;

    MasterKey(MasterKeyConfig config) {
        this.key = decode(config.value().orElseGet(fileOf(config)));
    }

    public byte[] seal(String context, byte[] clear) {
        return AesGcm.seal(key, context, clear);
    }

    public byte[] open(String context, byte[] sealed) {
        return AesGcm.open(key, context, sealed);
    }

    /** A key of its own for one purpose, which tells nothing of this one. 32 bytes. */
    public byte[] derive(String purpose) {
        return new KeyedDigest(key).of("bailiwick/derived", purpose);
    }

    private static Supplier<String> fileOf(MasterKeyConfig config) {
        return () -> read(config.file().orElseThrow(() -> new ConfigurationException("""
                Bailiwick does not start: no master key. Set BAILIWICK_MASTER_KEY_FILE to a file that holds 32 random bytes in base64 \
                (openssl rand -base64 32), or BAILIWICK_MASTER_KEY to the value itself""")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException("Bailiwick does not start: the master key can't be read from " + file, e);
        }
    }

    private static byte[] decode(String text) {
        byte[] decoded = decodeBase64(text.strip());
        if (decoded.length != LENGTH) {
            throw new ConfigurationException("Bailiwick does not start: the master key must be 32 bytes in base64");
        }
        return decoded;
    }

    private static byte[] decodeBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
