package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;
import org.jspecify.annotations.Nullable;

/** What came of one account of many: one of both. */
public record BatchResult(@Nullable User user, @Nullable IdentityException refusal) {

    static BatchResult done(User user) {
        return new BatchResult(user, null);
    }

    static BatchResult refused(IdentityException refusal) {
        return new BatchResult(null, refusal);
    }

    static BatchResult of(Locked locked) {
        return new BatchResult(locked.user() == null ? null : locked.user().before(), locked.refusal());
    }
}
