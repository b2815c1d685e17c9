package io.bailiwick.crypto;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password hash that can be checked, whichever system made it. Its text says by its beginning what it is. */
sealed interface StoredHash permits Argon2, Bcrypt, LdapDigest, Pbkdf2, UnixCrypt {

    Pattern IN_SCHEME = Pattern.compile("\\{([A-Za-z0-9-]{2,16})\\}(.+)");
    Pattern IN_DOLLARS = Pattern.compile("\\$([a-z0-9-]{1,16})\\$.+");

    boolean matches(String password);

    /** What {@link #parse} makes the same hash of. */
    String text();

    /** What a check costs, in KiB that Argon2 would fill meanwhile: about a microsecond each. */
    long work();

    /** What a check needs, in KiB, beside next to nothing. */
    default int memory() {
        return 0;
    }

    static StoredHash parse(String text) {
        Matcher scheme = IN_SCHEME.matcher(text);
        return scheme.matches() ? ofScheme(scheme.group(1).toUpperCase(Locale.ROOT), scheme.group(2)) : ofDollars(text);
    }

    private static StoredHash ofScheme(String scheme, String value) {
        return switch (scheme) {
            case "CRYPT" -> ofCrypt(value);
            case "ARGON2", "BCRYPT" -> ofDollars(value);
            default -> LdapDigest.parse(scheme, value);
        };
    }

    private static StoredHash ofCrypt(String value) {
        if (value.startsWith("$")) {
            return ofDollars(value);
        }
        throw new UnreadableHashException(
                "is a traditional DES hash, which knows eight characters of a password: it is not supported");
    }

    private static StoredHash ofDollars(String text) {
        Matcher matcher = IN_DOLLARS.matcher(text);
        return switch (matcher.matches() ? matcher.group(1) : "") {
            case "argon2id", "argon2i", "argon2d" -> Argon2.parse(text);
            case "2a", "2b", "2y" -> Bcrypt.parse(text);
            case "1", "apr1", "5", "6" -> UnixCrypt.parse(text);
            case "pbkdf2-sha1", "pbkdf2-sha256", "pbkdf2-sha512" -> Pbkdf2.parse(text);
            case "y", "gy", "7" ->
                throw new UnreadableHashException("is a yescrypt or scrypt hash: it is not supported");
            case "2", "2x" ->
                throw new UnreadableHashException("is a hash of a bcrypt with known faults: it is not supported");
            default -> throw new UnreadableHashException("is in no known format of password hashes");
        };
    }
}
