package io.bailiwick.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.Md5Crypt;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.jspecify.annotations.Nullable;

/** What {@code crypt(3)} makes: MD5 ({@code $1$}, Apache's {@code $apr1$}), SHA-256 ({@code $5$}), SHA-512 ({@code $6$}). */
final class UnixCrypt implements StoredHash {

    private enum Method {
        MD5("1", 8, 22, 1000),
        APACHE("apr1", 8, 22, 1000),
        SHA256("5", 16, 43, 5000),
        SHA512("6", 16, 86, 5000);

        private final String id;
        private final int longestSalt;
        private final int length;
        private final int rounds;

        Method(String id, int longestSalt, int length, int rounds) {
            this.id = id;
            this.longestSalt = longestSalt;
            this.length = length;
            this.rounds = rounds;
        }

        private static Method of(String id) {
            return Stream.of(values())
                    .filter(method -> method.id.equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** What was written, or what stands where nothing is written. */
        private int rounds(@Nullable String written) {
            if (written == null) {
                return rounds;
            }
            if (this == MD5 || this == APACHE) {
                throw new UnreadableHashException("has rounds, which crypt(3) with MD5 does not know");
            }
            return Integer.parseInt(written);
        }

        /** The whole text that the password makes with the salt and rounds of another. */
        private String apply(byte[] password, String text) {
            return switch (this) {
                case MD5 -> Md5Crypt.md5Crypt(password, text);
                case APACHE -> Md5Crypt.apr1Crypt(password, text);
                case SHA256 -> Sha2Crypt.sha256Crypt(password, text);
                case SHA512 -> Sha2Crypt.sha512Crypt(password, text);
            };
        }
    }

    private static final Pattern FORMAT = Pattern.compile(
            "\\$(1|apr1|5|6)\\$(?:rounds=([1-9]\\d{3,8})\\$)?([./A-Za-z0-9]{1,16})\\$([./A-Za-z0-9]{22,86})");

    /** In bytes. Each round reads the whole password, so a long one would multiply the work. */
    private static final int LONGEST_PASSWORD = 256;

    /** A round of such a password takes about as long as Argon2 does for 2 KiB, measured. */
    private static final long WORK_OF_ROUND = 2;

    private final Method method;
    private final int rounds;
    private final String text;

    private UnixCrypt(Method method, int rounds, String text) {
        this.method = method;
        this.rounds = rounds;
        this.text = text;
    }

    static UnixCrypt parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableHashException("is no hash as crypt(3) makes them");
        }
        Method method = Method.of(matcher.group(1));
        if (matcher.group(3).length() > method.longestSalt || matcher.group(4).length() != method.length) {
            throw new UnreadableHashException("has a salt or a hash of a length that crypt(3) does not make");
        }
        return new UnixCrypt(method, method.rounds(matcher.group(2)), text);
    }

    @Override
    public boolean matches(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_PASSWORD
                && ConstantTime.equal(
                        text.getBytes(StandardCharsets.US_ASCII),
                        method.apply(bytes, text).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public long work() {
        return WORK_OF_ROUND * rounds;
    }
}
