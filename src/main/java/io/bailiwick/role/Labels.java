package io.bailiwick.role;

import io.bailiwick.kernel.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stable names of roles, for tokens and other programs. */
final class Labels {

    private static final int LONGEST = 64;
    private static final int ROOM_FOR_NUMBER = 11;
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    private Labels() {}

    static String given(String label) {
        if (!SHAPE.matcher(label).matches()) {
            throw InvalidInputException.invalid(
                    "label",
                    "must begin with a letter and have at most 64 letters a-z, digits, hyphens and underscores");
        }
        return label;
    }

    /** The letters and digits of the name, in lower case, joined by underscores, and the role's number where wanted. */
    static String of(String name, @Nullable Long number) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_$", "");
        String stem = plain.isEmpty() ? "role" : plain;
        return number == null
                ? stem.substring(0, Math.min(stem.length(), LONGEST))
                : stem.substring(0, Math.min(stem.length(), LONGEST - ROOM_FOR_NUMBER)) + "_" + number;
    }
}
