package io.bailiwick.user;

import io.bailiwick.filter.Parameters;
import io.bailiwick.kernel.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order of a list of accounts. */
record UserOrder(UserSortKey key, boolean descending) {

    private static final String DESCENDING = "-";

    /** Such as {@code createdAt}, or {@code -createdAt} for the newest first; by id where nothing is said. */
    static UserOrder parse(@Nullable String sort) {
        if (sort == null) {
            return new UserOrder(UserSortKey.ID, false);
        }
        boolean descending = sort.startsWith(DESCENDING);
        String name = descending ? sort.substring(DESCENDING.length()) : sort;
        return Arrays.stream(UserSortKey.values())
                .filter(key -> key.wireName().equals(name))
                .findFirst()
                .map(key -> new UserOrder(key, descending))
                .orElseThrow(() -> InvalidInputException.invalid(
                        "sort", "must be one of %s, with - before it for descending".formatted(UserSortKey.names())));
    }

    String toSql() {
        String direction = descending ? " desc" : "";
        return columns().map(column -> column + direction).collect(Collectors.joining(", "));
    }

    /** The condition in SQL that an account stands behind the place. */
    String behind(List<Object> place, Parameters parameters) {
        String values = place.stream().map(parameters::add).collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(columns().collect(Collectors.joining(", ")), descending ? "<" : ">", values);
    }

    /** The values that tell the account's place from others'. */
    List<Object> placeOf(UserEntity user) {
        return key.total().map(part -> part.of(user)).toList();
    }

    /** A place of which the values are given as text; throws what parsers throw if they are no values of this order. */
    List<Object> place(List<String> values) {
        List<UserSortKey> keys = key.total().toList();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).read(values.get(i)))
                .toList();
    }

    int length() {
        return (int) key.total().count();
    }

    private Stream<String> columns() {
        return key.total().map(UserSortKey::column);
    }
}
