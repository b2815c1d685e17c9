package io.bailiwick.idempotency;

import io.bailiwick.kernel.InvalidInputException;
import java.util.regex.Pattern;

/**
 * What a client calls a request of its own: the header {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header), as a string of RFC 9651 or bare.
 *
 * @param value 1 to 255 visible characters of ASCII
 */
record IdempotencyKey(String value) {

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*+)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** Quoted or not, it is the same key. */
    static IdempotencyKey parse(String header) {
        String text = header.strip();
        String value = text.startsWith("\"") ? unquoted(text) : text;
        if (!VALID.matcher(value).matches()) {
            throw invalid();
        }
        return new IdempotencyKey(value);
    }

    private static String unquoted(String text) {
        var quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            throw invalid();
        }
        return ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
    }

    private static InvalidInputException invalid() {
        return InvalidInputException.invalid(
                "Idempotency-Key", "must be 1 to 255 visible characters of ASCII, quoted or not");
    }
}
