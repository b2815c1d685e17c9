package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted (contracts/hdp.md, 11 and 12). This API knows no pages, so whoever names no part gets all,
 * as long as they are not too many for one answer.
 */
record HdpPart(int offset, int limit, boolean asked) {

    private static final int MOST = 10_000;

    static HdpPart of(@Nullable String offset, @Nullable String limit) {
        int from = Input.oneOf("offset", numberOf("offset", offset, 0), 0, Integer.MAX_VALUE - MOST - 1);
        int most = Input.oneOf("limit", numberOf("limit", limit, MOST), 1, MOST);
        return new HdpPart(from, most, limit != null);
    }

    /** Reads so many items after so many others. */
    @FunctionalInterface
    interface Reader<T> {
        List<T> read(int offset, int most);
    }

    <T> List<T> read(Reader<T> reader) {
        List<T> found = reader.read(offset, asked ? limit : MOST + 1);
        if (found.size() > MOST) {
            throw InvalidInputException.invalid("limit", "is needed: there are more than %d".formatted(MOST));
        }
        return found;
    }

    private static int numberOf(String property, @Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw InvalidInputException.invalid(property, "must be a number");
        }
    }
}
