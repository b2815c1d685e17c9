package io.bailiwick.filter;

import java.util.ArrayList;
import java.util.List;

/** The values of a statement while its text is written: each gets a place in the text and never stands in it. */
public final class Parameters {

    private final List<Object> values = new ArrayList<>();

    /** The place of the value in the text, such as {@code ?1}. */
    public String add(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    /** In the order of their places. */
    public Object[] toArray() {
        return values.toArray();
    }
}
