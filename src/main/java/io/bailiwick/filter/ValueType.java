package io.bailiwick.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What is compared as a whole, and how it is written in a filter. */
public enum ValueType {
    NUMBER("a whole number", Token.Type.NUMBER),
    TIME("a time in double quotes, such as \"2030-01-01T00:00:00Z\"", Token.Type.TEXT),
    GUID("a guid in double quotes", Token.Type.TEXT);

    private static final int LAST_YEAR = 9999;
    private static final int GUID_LENGTH = 36;

    private final String description;
    private final Token.Type token;

    ValueType(String description, Token.Type token) {
        this.description = description;
        this.token = token;
    }

    Set<Operator> operators() {
        return this == GUID
                ? EnumSet.of(Operator.EQ, Operator.NE, Operator.PR)
                : EnumSet.complementOf(EnumSet.of(Operator.CO, Operator.SW, Operator.EW));
    }

    Object read(String attribute, Token value) {
        try {
            if (value.type() == token) {
                return parse(value.text());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw mistyped(attribute, value);
        }
        throw mistyped(attribute, value);
    }

    private InvalidFilterException mistyped(String attribute, Token value) {
        return new InvalidFilterException("needs " + description + " for " + attribute, value.position());
    }

    private Object parse(String text) {
        return switch (this) {
            case NUMBER -> Long.valueOf(text);
            case TIME -> time(text);
            case GUID -> guid(text);
        };
    }

    private static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("Out of range");
        }
        return time.toInstant();
    }

    private static UUID guid(String text) {
        if (text.length() != GUID_LENGTH) {
            throw new IllegalArgumentException("Not a guid");
        }
        return UUID.fromString(text);
    }
}
