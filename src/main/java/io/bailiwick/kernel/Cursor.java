package io.bailiwick.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A place in a list: the values that the list is ordered by, of the last item seen. Opaque to clients. */
public final class Cursor {

    private static final String BETWEEN = "\0";

    private Cursor() {}

    public static String of(Object... values) {
        String text = String.join(
                BETWEEN, List.of(values).stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses what {@link #of} has not made of so many values. */
    public static List<String> read(String cursor, int values) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            List<String> parts = List.of(text.split(BETWEEN, -1));
            if (parts.size() == values) {
                return parts;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw foreign();
        }
        throw foreign();
    }

    /** The one value of a cursor in a list that is ordered by number. Zero, before all, for the first page. */
    public static long number(PageRequest request) {
        try {
            return request.after() == null
                    ? 0
                    : Long.parseLong(read(request.after(), 1).get(0));
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    /**
     * A time in a cursor: one that the database can carry, like those of the list.
     *
     * @throws java.time.DateTimeException if the text is no time
     */
    public static Instant time(String text) {
        return Input.time("after", Instant.parse(text));
    }

    /** For values that are not what the list is ordered by. */
    public static InvalidInputException foreign() {
        return InvalidInputException.invalid("after", "is no place in this list");
    }
}
