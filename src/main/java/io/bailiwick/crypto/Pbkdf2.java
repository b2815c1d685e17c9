package io.bailiwick.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 in the manner of PHC strings: {@code $pbkdf2-sha256$i=27500,l=32$salt$hash}, where l is the length of the hash in
 * bytes. Only the first block of a longer one is kept: each further block costs as much again and makes nothing surer.
 */
final class Pbkdf2 implements StoredHash {

    /** The pseudorandom functions. */
    enum Function {
        SHA1("PBKDF2WithHmacSHA1", 20),
        SHA256("PBKDF2WithHmacSHA256", 32),
        SHA512("PBKDF2WithHmacSHA512", 64);

        private final String algorithm;
        private final int block;

        Function(String algorithm, int block) {
            this.algorithm = algorithm;
            this.block = block;
        }

        private String prefix() {
            return "$pbkdf2-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern FORMAT = Pattern.compile(
            "(\\$pbkdf2-sha(?:1|256|512))\\$i=([1-9]\\d{0,8}),l=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Function function;
    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    Pbkdf2(Function function, int iterations, byte[] salt, byte[] hash) {
        this.function = function;
        this.iterations = iterations;
        this.salt = salt;
        this.hash = Arrays.copyOf(hash, Math.min(hash.length, function.block));
    }

    static Pbkdf2 parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableHashException("is no PBKDF2 hash with i=, l=, a salt and a hash");
        }
        byte[] hash = HashBytes.hash(matcher.group(5));
        if (hash.length != Integer.parseInt(matcher.group(3))) {
            throw new UnreadableHashException("has a hash that is not as long as l= says");
        }
        return new Pbkdf2(
                function(matcher.group(1)), Integer.parseInt(matcher.group(2)), HashBytes.salt(matcher.group(4)), hash);
    }

    @Override
    public boolean matches(String password) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, hash.length * Byte.SIZE);
        try {
            byte[] derived = SecretKeyFactory.getInstance(function.algorithm)
                    .generateSecret(key)
                    .getEncoded();
            return ConstantTime.equal(hash, derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No PBKDF2 on this platform", e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public String text() {
        return "%s$i=%d,l=%d$%s$%s"
                .formatted(function.prefix(), iterations, hash.length, HashBytes.encode(salt), HashBytes.encode(hash));
    }

    @Override
    public long work() {
        return iterations;
    }

    private static Function function(String prefix) {
        return Stream.of(Function.values())
                .filter(function -> function.prefix().equals(prefix))
                .findFirst()
                .orElseThrow();
    }
}
