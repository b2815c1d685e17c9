package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times in UTC as {@code 2030-01-31 23:59:59}; read with a fraction as well (contracts/hdp.md, 1.2). */
final class HdpTime {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private HdpTime() {}

    static @Nullable String write(@Nullable Instant time) {
        return time == null ? null : WRITTEN.format(time);
    }

    static @Nullable Instant read(String property, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw InvalidInputException.invalid(property, "must be a time in UTC such as 2030-01-31 23:59:59");
        }
    }
}
