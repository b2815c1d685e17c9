package io.bailiwick.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** One Argon2 hash with its parameters and salt, as a PHC string. */
final class Argon2 implements StoredHash {

    /** Without a version it is the first one, which did not write it. */
    private static final Pattern PHC = Pattern.compile("\\$argon2(id|i|d)(\\$v=19|\\$v=16|)"
            + "\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    private final Argon2Settings settings;
    private final byte[] salt;
    private final byte[] hash;

    Argon2(Argon2Settings settings, byte[] salt, byte[] hash) {
        this.settings = settings;
        this.salt = salt;
        this.hash = hash;
    }

    static Argon2 compute(String password, Argon2Settings settings) {
        return compute(password, settings, RandomValues.bytes(SALT_LENGTH));
    }

    static Argon2 compute(String password, Argon2Settings settings, byte[] salt) {
        return new Argon2(settings, salt, derive(password, settings, salt, HASH_LENGTH));
    }

    static Argon2 parse(String phc) {
        Matcher matcher = PHC.matcher(phc);
        if (!matcher.matches()) {
            throw new UnreadableHashException("is no Argon2 hash as PHC strings have it");
        }
        Argon2Settings settings = new Argon2Settings(
                Argon2Settings.Type.of(matcher.group(1)),
                matcher.group(2).endsWith("19") ? Argon2Settings.VERSION_13 : Argon2Settings.VERSION_10,
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)),
                Integer.parseInt(matcher.group(5)));
        return new Argon2(settings, HashBytes.salt(matcher.group(6)), HashBytes.hash(matcher.group(7)));
    }

    /** Whether {@link #compute(String, Argon2Settings)} would make it like this, but for the salt. */
    boolean isMadeWith(Argon2Settings wanted) {
        return settings.equals(wanted) && salt.length == SALT_LENGTH && hash.length == HASH_LENGTH;
    }

    @Override
    public boolean matches(String password) {
        return ConstantTime.equal(hash, derive(password, settings, salt, hash.length));
    }

    @Override
    public String text() {
        return "%s$%s$%s".formatted(settings.toPhc(), HashBytes.encode(salt), HashBytes.encode(hash));
    }

    @Override
    public long work() {
        return settings.work();
    }

    @Override
    public int memory() {
        return settings.memory();
    }

    private static byte[] derive(String password, Argon2Settings settings, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(settings.with(salt));
        byte[] result = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }
}
