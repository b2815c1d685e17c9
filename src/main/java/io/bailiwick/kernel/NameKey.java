package io.bailiwick.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared: without regard to case and to the ways one character can be composed. */
public final class NameKey {

    /**
     * What is longer is no name, and compared as it is: putting many combining characters in order takes time with their
     * number squared.
     */
    private static final int LONGEST = 4096;

    private NameKey() {}

    /**
     * Upper before lower case folds what lower case alone leaves apart (such as {@code ß} and {@code ss}), and lower case
     * before both what has no other upper case (the capital {@code ẞ}).
     */
    public static String of(String name) {
        if (name.length() > LONGEST) {
            return name;
        }
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
