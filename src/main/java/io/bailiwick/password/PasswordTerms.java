package io.bailiwick.password;

import io.bailiwick.tenant.PasswordSettings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a password that is set now is good for. */
record PasswordTerms(@Nullable Instant expiration, @Nullable Instant acceptedUntil) {

    /** One that its owner chose, or that somebody gave to stay. */
    static PasswordTerms lasting(PasswordSettings settings, Instant now) {
        return new PasswordTerms(after(now, settings.expiration()), null);
    }

    /** One that its owner must change. */
    static PasswordTerms temporary(PasswordSettings settings, Instant now) {
        return new PasswordTerms(null, after(now, settings.temporaryPasswordLifetime()));
    }

    private static @Nullable Instant after(Instant now, Duration time) {
        return time.isZero() ? null : now.plus(time);
    }
}
