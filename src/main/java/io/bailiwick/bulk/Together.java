package io.bailiwick.bulk;

import io.bailiwick.idempotency.KeyInUseException;
import io.quarkus.logging.Log;
import java.util.function.Supplier;

/** Several operations in one transaction, by statements that read and write many rows. */
final class Together {

    /** As many as are locked, and lost if anything is in the way of all, together. */
    static final int MOST = 100;

    private Together() {}

    /** {@code oneByOne} if they can't be done together, such as when somebody else takes a name at the same moment. */
    static Outcomes orElse(Supplier<Outcomes> together, Supplier<Outcomes> oneByOne) {
        try {
            return together.get();
        } catch (KeyInUseException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.debugf(e, "Operations can't be done together, but one by one");
            return oneByOne.get();
        }
    }
}
