package io.bailiwick.user;

import io.bailiwick.kernel.InvalidInputException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much a profile may hold. What its reading costs grows with the number of its values more than with its bytes. */
final class ProfileShape {

    private static final int MOST_VALUES = 200;
    private static final int DEEPEST = 5;

    private int values;

    private ProfileShape() {}

    static void check(Map<String, Object> profile) {
        new ProfileShape().visit(profile, 1);
    }

    private void visit(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            visitAll(object.values(), depth);
        }
        if (value instanceof Collection<?> array) {
            visitAll(array, depth);
        }
    }

    private void visitAll(Collection<?> inner, int depth) {
        if (depth > DEEPEST) {
            throw InvalidInputException.invalid("profile", "must be nested at most %d deep".formatted(DEEPEST));
        }
        values += inner.size();
        if (values > MOST_VALUES) {
            throw InvalidInputException.invalid("profile", "must have at most %d values".formatted(MOST_VALUES));
        }
        inner.forEach(value -> visit(value, depth + 1));
    }
}
