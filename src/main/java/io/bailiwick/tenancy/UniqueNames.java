package io.bailiwick.tenancy;

import io.bailiwick.kernel.IdentityException;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Of two who take a name at once the database lets one through; the other learns it in our words. */
public final class UniqueNames {

    private UniqueNames() {}

    /** Runs {@code write}; throws {@code taken} if it breaks the constraint of that name. */
    public static void guard(String constraint, Supplier<? extends IdentityException> taken, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException e) {
            if (constraint.equals(e.getConstraintName())) {
                throw taken.get();
            }
            throw e;
        }
    }
}
