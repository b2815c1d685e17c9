package io.bailiwick.authservice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the attributes that services of a type can have.
 *
 * @param type {@code text}, {@code boolean} or {@code integer}
 * @param secret whether answers show a mask in its place
 * @param standard what holds where it is left out, if anything
 * @param values the only values there are; null where there is no such list
 */
public record AuthTypeAttribute(
        String name,
        String type,
        boolean required,
        boolean secret,
        @JsonProperty("default") @Nullable Object standard,
        @Nullable List<String> values,
        String description) {

    public AuthTypeAttribute {
        values = values == null ? null : List.copyOf(values);
    }
}
