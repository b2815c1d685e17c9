package io.bailiwick.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 1,000 items
 * @param after the {@link Page#next()} of the page before; null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int MOST = 1_000;

    private static final int USUAL = 50;

    public PageRequest {
        Input.oneOf("limit", limit, 1, MOST);
    }

    /** As it stands in a query; 50 items where no limit is given. */
    public static PageRequest of(@Nullable String limit, @Nullable String after) {
        return new PageRequest(limit == null ? USUAL : Input.number("limit", limit, 1, MOST), after);
    }

    /** One more than wanted tells whether there is another page. */
    public int oneMore() {
        return limit + 1;
    }
}
