package io.bailiwick.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of properties whose values never stand in the trail. What is shown carries none; this is the second wall, and it
 * errs on the side of silence. {@code passwordInfo} and {@code passwordStatus} are no secrets, nor are {@code tokens},
 * which are settings.
 */
final class SecretNames {

    /** What stands where a value would. */
    static final String MASK = "********";

    private static final String SETTINGS = "tokens";

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern SECRET = Pattern.compile("(sealed|wrapped).*"
            + "|.*(password|passwd|pwd|passphrase|passcode|secret|credential|token|hash|salt|ticket|cookie|otp|keymaterial"
            + "|(private|secret|master|data|signing|encryption|symmetric|shared|session|api)key)"
            + "(es|s)*(value|text|plain|clear)?\\d*");

    private SecretNames() {}

    static boolean include(String property) {
        String plain = NO_LETTER.matcher(property).replaceAll("").toLowerCase(Locale.ROOT);
        return !plain.equals(SETTINGS) && SECRET.matcher(plain).matches();
    }
}
