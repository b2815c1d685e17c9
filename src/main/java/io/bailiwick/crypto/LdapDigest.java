package io.bailiwick.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** A directory's digest of the password and, except in the oldest schemes, a salt: {@code {SSHA}base64(digest, salt)}. */
final class LdapDigest implements StoredHash {

    private enum Scheme {
        SHA("SHA-1", 20, false),
        SHA256("SHA-256", 32, false),
        SHA384("SHA-384", 48, false),
        SHA512("SHA-512", 64, false),
        SSHA("SHA-1", 20, true),
        SSHA256("SHA-256", 32, true),
        SSHA384("SHA-384", 48, true),
        SSHA512("SHA-512", 64, true);

        private final String algorithm;
        private final int length;
        private final boolean salted;

        Scheme(String algorithm, int length, boolean salted) {
            this.algorithm = algorithm;
            this.length = length;
            this.salted = salted;
        }

        private static Scheme of(String name) {
            return Stream.of(values())
                    .filter(scheme -> scheme.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableHashException("has a scheme in braces that is not supported"));
        }

        private void checkLength(byte[] digestAndSalt) {
            int shortest = length + (salted ? SHORTEST_SALT : 0);
            int longest = length + (salted ? HashBytes.LONGEST_SALT : 0);
            HashBytes.bounded("a digest and salt", digestAndSalt, shortest, longest);
        }
    }

    /** What OpenLDAP made for years. */
    private static final int SHORTEST_SALT = 4;

    private final Scheme scheme;
    private final byte[] digestAndSalt;

    private LdapDigest(Scheme scheme, byte[] digestAndSalt) {
        this.scheme = scheme;
        this.digestAndSalt = digestAndSalt;
    }

    static LdapDigest parse(String name, String base64) {
        Scheme scheme = Scheme.of(name);
        byte[] digestAndSalt = HashBytes.decode("a digest", base64);
        scheme.checkLength(digestAndSalt);
        return new LdapDigest(scheme, digestAndSalt);
    }

    @Override
    public boolean matches(String password) {
        MessageDigest digest = digest();
        digest.update(password.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.wrap(digestAndSalt).position(scheme.length));
        return ConstantTime.equal(Arrays.copyOf(digestAndSalt, scheme.length), digest.digest());
    }

    @Override
    public String text() {
        return "{%s}%s".formatted(scheme, Base64.getEncoder().encodeToString(digestAndSalt));
    }

    @Override
    public long work() {
        return 1;
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(scheme.algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("No digest on this platform", e);
        }
    }
}
