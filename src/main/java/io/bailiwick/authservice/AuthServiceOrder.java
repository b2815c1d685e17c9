package io.bailiwick.authservice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services by id, the one that is tried first in the first place. */
public record AuthServiceOrder(@Nullable List<Long> order) {

    public AuthServiceOrder {
        order = order == null ? null : List.copyOf(order);
    }
}
