package io.bailiwick.kernel;

import java.text.Normalizer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks of what people send. One place, so that every wire format refuses the same. */
public final class Input {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** No character is composed of more. */
    private static final int MOST_PARTS = 4;

    private Input() {}

    public static <T> T required(String property, @Nullable T value) {
        if (value == null) {
            throw InvalidInputException.missing(property);
        }
        return value;
    }

    /** A name: present, not blank at either end, at most {@code max} characters, without control or bidi characters. NFC. */
    public static String name(String property, @Nullable String value, int max) {
        String name = text(property, required(property, value), max);
        if (name.codePoints().allMatch(Character::isSpaceChar)) {
            throw InvalidInputException.missing(property);
        }
        if (Character.isSpaceChar(name.codePointAt(0)) || Character.isSpaceChar(name.codePointBefore(name.length()))) {
            throw InvalidInputException.invalid(property, "must not begin or end with a blank");
        }
        return name;
    }

    /** Free text in one line, NFC, or null if there is none. */
    public static @Nullable String optionalText(String property, @Nullable String value, int max) {
        return value == null ? null : text(property, value, max);
    }

    public static int oneOf(String property, @Nullable Integer value, int low, int high) {
        int number = required(property, value);
        if (number < low || number > high) {
            throw InvalidInputException.invalid(property, "must be from %d to %d".formatted(low, high));
        }
        return number;
    }

    /** A whole number as it stands in a query. */
    public static int number(String parameter, String text, int low, int high) {
        try {
            return oneOf(parameter, Integer.valueOf(text), low, high);
        } catch (NumberFormatException e) {
            throw InvalidInputException.invalid(parameter, "must be a number from %d to %d".formatted(low, high));
        }
    }

    /** A time that every wire format and the database can carry, or null if there is none. */
    public static @Nullable Instant optionalTime(String property, @Nullable Instant time) {
        return time == null ? null : time(property, time);
    }

    /** A time that every wire format and the database can carry. */
    public static Instant time(String property, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw InvalidInputException.invalid(property, "must be in the years 1 to 9999");
        }
        return time;
    }

    /** Whether it is free of control and bidi characters, of other people's line ends, and of what is no character. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Input::isUnprintable);
    }

    private static String text(String property, String value, int max) {
        // First, because putting many combining characters in order takes time with their number squared.
        requireAtMost(MOST_PARTS * max, property, value, max);
        String text = Normalizer.normalize(value, Normalizer.Form.NFC);
        requireAtMost(max, property, text, max);
        if (!isPrintable(text)) {
            throw InvalidInputException.invalid(property, "must not contain control characters");
        }
        return text;
    }

    private static void requireAtMost(int bound, String property, String text, int max) {
        if (text.codePointCount(0, text.length()) > bound) {
            throw InvalidInputException.invalid(property, "must have at most %d characters".formatted(max));
        }
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
