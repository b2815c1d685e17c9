package io.bailiwick.bulk;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done to the accounts of a tenant, in this order: 1 to 1,000 operations. */
public record UserBulk(@Nullable List<UserOperation> operations) {

    static final int MOST = 1_000;

    public UserBulk {
        operations = operations == null ? null : List.copyOf(operations);
    }

    List<UserOperation> required() {
        List<UserOperation> all = Input.required("operations", operations);
        if (all.isEmpty() || all.size() > MOST) {
            throw InvalidInputException.invalid("operations", "must have from 1 to %d members".formatted(MOST));
        }
        return all;
    }
}
