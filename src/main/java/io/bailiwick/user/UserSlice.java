package io.bailiwick.user;

import io.bailiwick.filter.Filter;
import io.bailiwick.kernel.Input;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, by numbers: for wire formats that page so.
 *
 * @param whole whether all must fit, because nobody said how many are wanted
 */
public record UserSlice(Filter filter, int offset, int limit, boolean whole) {

    static final int MOST = 10_000;

    private static final int FARTHEST = 100_000;

    /** As it stands in a query: a limit of 1 to 10,000, an offset of 0 to 100,000, a filter as docs/filters.md has it. */
    public static UserSlice of(@Nullable String limit, @Nullable String offset, @Nullable String filter) {
        return new UserSlice(
                UserListing.filterOf(filter),
                offset == null ? 0 : Input.number("offset", offset, 0, FARTHEST),
                limit == null ? MOST : Input.number("limit", limit, 1, MOST),
                limit == null);
    }
}
