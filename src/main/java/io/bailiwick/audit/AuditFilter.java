package io.bailiwick.audit;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; null for whatever it may be.
 *
 * @param from the earliest time
 * @param to the first time that is too late
 * @param actor the name of who really acted, exactly as recorded
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String action,
        AuditEvent.@Nullable Outcome outcome,
        @Nullable Long actorId,
        @Nullable String actor,
        @Nullable String target) {

    /** As they stand in a query. */
    public static AuditFilter of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String actorId,
            @Nullable String actor,
            @Nullable String target) {
        return new AuditFilter(
                time("from", from),
                time("to", to),
                searchable("action", action),
                outcome(outcome),
                number("actorId", actorId),
                searchable("actor", actor),
                searchable("target", target));
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        try {
            return text == null
                    ? null
                    : Input.optionalTime(parameter, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw InvalidInputException.invalid(parameter, "must be a time of RFC 3339, such as 2026-01-31T00:00:00Z");
        }
    }

    private static AuditEvent.@Nullable Outcome outcome(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(AuditEvent.Outcome.values())
                        .filter(outcome -> outcome.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> InvalidInputException.invalid("outcome", "must be SUCCESS or REFUSED"));
    }

    private static @Nullable Long number(String parameter, @Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw InvalidInputException.invalid(parameter, "must be a number");
        }
    }

    /** The trail holds nothing unprintable (see {@link AuditTrail}), and the database refuses to look for some of it. */
    private static @Nullable String searchable(String parameter, @Nullable String text) {
        if (text != null && !AuditTrail.printable(text).equals(text)) {
            throw InvalidInputException.invalid(parameter, "must have at most 300 characters, all of them printable");
        }
        return text;
    }
}
