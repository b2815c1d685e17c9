package io.bailiwick.filter;

import java.util.Optional;

/** Texts that begin alike, as a range of a column with collation {@code C}, which orders by code points. */
final class Prefixes {

    private Prefixes() {}

    /** The first text behind all that begin so; empty if nothing can stand behind them. */
    static Optional<String> end(String prefix) {
        int[] characters = prefix.codePoints().toArray();
        int last = characters.length - 1;
        while (last >= 0 && characters[last] == Character.MAX_CODE_POINT) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        characters[last] = following(characters[last]);
        return Optional.of(new String(characters, 0, last + 1));
    }

    /** No text holds half a character. */
    private static int following(int character) {
        return character + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : character + 1;
    }
}
