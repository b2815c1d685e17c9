package io.bailiwick.bulk;

import io.bailiwick.kernel.IdentityException;
import io.bailiwick.user.BatchResult;
import io.bailiwick.user.NewUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A creation that only needs to be written, or why it won't be: one of both is null. */
record PreparedCreation(
        Creation creation, @Nullable NewUser user, @Nullable IdentityException refusal) {

    static PreparedCreation ready(Creation creation, NewUser user) {
        return new PreparedCreation(creation, user, null);
    }

    static PreparedCreation refused(Creation creation, IdentityException refusal) {
        return new PreparedCreation(creation, null, refusal);
    }

    int index() {
        return creation.index();
    }

    UserOperation operation() {
        return creation.operation();
    }

    NewUser required() {
        if (user == null) {
            throw Objects.requireNonNull(refusal);
        }
        return user;
    }

    Outcome failed() {
        return Outcome.failed(index(), operation(), Objects.requireNonNull(refusal));
    }

    Outcome outcome(BatchResult result) {
        return Outcome.of(index(), operation(), result);
    }
}
