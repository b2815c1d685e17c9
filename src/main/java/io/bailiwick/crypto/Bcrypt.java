package io.bailiwick.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** {@code $2a$}, {@code $2b$} and {@code $2y$}, which mean the same here. Bcrypt itself reads the first 72 bytes alone. */
final class Bcrypt implements StoredHash {

    private static final Pattern FORMAT = Pattern.compile(
            "(\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{21})([./A-Za-z0-9])([./A-Za-z0-9]{30})([./A-Za-z0-9])");

    private static final String DIGITS = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int UNUSED_BITS_OF_SALT = 4;
    private static final int UNUSED_BITS_OF_HASH = 2;

    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 31;

    /** Each round of the doubled ones takes as long as Argon2 does for 64 KiB, measured. */
    private static final long WORK_OF_ROUND = 64;

    private final String text;
    private final int cost;

    private Bcrypt(String text, int cost) {
        this.text = text;
        this.cost = cost;
    }

    static Bcrypt parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableHashException("is no whole bcrypt hash");
        }
        int cost = Integer.parseInt(matcher.group(2));
        if (cost < LEAST_COST || cost > MOST_COST) {
            throw new UnreadableHashException("has a cost that bcrypt does not allow");
        }
        // Some programs left random bits where a digit has more than is needed; they would never compare as equal.
        String canonical = matcher.group(1)
                + clear(UNUSED_BITS_OF_SALT, matcher.group(3))
                + matcher.group(4)
                + clear(UNUSED_BITS_OF_HASH, matcher.group(5));
        return new Bcrypt(canonical, cost);
    }

    @Override
    public boolean matches(String password) {
        return OpenBSDBCrypt.checkPassword(text, password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public long work() {
        return WORK_OF_ROUND << cost;
    }

    private static char clear(int bits, String digit) {
        return DIGITS.charAt(DIGITS.indexOf(digit) >> bits << bits);
    }
}
