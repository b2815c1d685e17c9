package io.bailiwick.user;

import io.bailiwick.filter.Filter;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's accounts, narrowed and ordered as somebody wants them.
 *
 * @param mark stands in cursors and tells this list from others, on every replica alike
 */
record UserListing(TenantId tenant, Filter filter, UserOrder order, String mark) {

    static UserListing of(TenantId tenant, @Nullable String filter, @Nullable String sort) {
        String mark =
                Integer.toHexString("%s\0%s\0%s".formatted(tenant, filter, sort).hashCode());
        return new UserListing(tenant, filterOf(filter), UserOrder.parse(sort), mark);
    }

    static Filter filterOf(@Nullable String filter) {
        return filter == null ? Filter.all() : Filter.parse(filter, UserAttributes.ALL);
    }

    String cursorAt(UserEntity user) {
        List<Object> values = new ArrayList<>(order.placeOf(user));
        values.add(0, mark);
        return Cursor.of(values.toArray());
    }

    /** Where the page begins; null at the very beginning. Refuses the cursor of another list. */
    @Nullable
    List<Object> place(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        List<String> values = Cursor.read(page.after(), 1 + order.length());
        if (!values.get(0).equals(mark)) {
            throw Cursor.foreign();
        }
        try {
            return order.place(values.subList(1, values.size()));
        } catch (NumberFormatException | DateTimeException e) {
            throw Cursor.foreign();
        }
    }
}
