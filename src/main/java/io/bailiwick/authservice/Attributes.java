package io.bailiwick.authservice;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads attributes as they come out of JSON. Its refusals name the attribute, never the value: it may be a secret. */
final class Attributes {

    private static final int MAX_LENGTH = 1024;
    private static final int MAX_PEM_LENGTH = 64 * 1024;

    private final Map<String, Object> values = new HashMap<>();

    Attributes(Map<String, ? extends @Nullable Object> source, Set<String> known) {
        source.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new InvalidAttributeException(printable(name), "is unknown");
            }
            if (value != null) {
                values.put(name, value);
            }
        });
    }

    Optional<String> text(String name) {
        return string(name, MAX_LENGTH, Character::isISOControl);
    }

    String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new InvalidAttributeException(name, "is required"));
    }

    Optional<String> pem(String name) {
        return string(name, MAX_PEM_LENGTH, c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0);
    }

    boolean flag(String name) {
        String value = scalar(name, Boolean.class).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidAttributeException(name, "must be true or false");
        };
    }

    int number(String name, int fallback, int least, int most) {
        String problem = "must be a whole number from %d to %d".formatted(least, most);
        try {
            int value = scalar(name, Number.class)
                    .map(text -> new BigDecimal(text).intValueExact())
                    .orElse(fallback);
            require(value >= least && value <= most, name, problem);
            return value;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidAttributeException(name, problem);
        }
    }

    Duration duration(String name, Duration fallback, Duration least, Duration most) {
        String problem = "must be an ISO 8601 duration from %s to %s".formatted(least, most);
        try {
            Duration value = text(name).map(Duration::parse).orElse(fallback);
            require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, problem);
            return value;
        } catch (DateTimeParseException e) {
            throw new InvalidAttributeException(name, problem);
        }
    }

    <E extends Enum<E> & Labelled> E choice(String name, E fallback) {
        String value = text(name, fallback.label());
        E[] choices = fallback.getDeclaringClass().getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> choice.label().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidAttributeException(
                        name,
                        "must be one of " + Arrays.stream(choices).map(E::label).collect(joining(", "))));
    }

    static void require(boolean condition, String name, String problem) {
        if (!condition) {
            throw new InvalidAttributeException(name, problem);
        }
    }

    private Optional<String> scalar(String name, Class<?> type) {
        return type.isInstance(values.get(name)) ? Optional.of(String.valueOf(values.get(name))) : text(name);
    }

    private Optional<String> string(String name, int longest, IntPredicate forbidden) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        require(value instanceof String, name, "must be text");
        String text = (String) value;
        require(!text.isBlank(), name, "must not be empty; leave it out instead");
        require(text.length() <= longest, name, "is longer than %d characters".formatted(longest));
        require(text.chars().noneMatch(forbidden), name, "must not contain control characters");
        return Optional.of(text);
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(name.length(), 64)).replaceAll("\\p{Cntrl}", "?");
    }
}
