package io.bailiwick.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of an account's internal password, without the password.
 *
 * @param passwordStatus 1 active, 2 must be changed; 2 where it is left out
 * @param passwordExpiration null for never
 */
public record PasswordInfo(
        @Nullable Integer passwordStatus, @Nullable Instant passwordExpiration) {

    public static final int ACTIVE = 1;
    public static final int MUST_CHANGE = 2;

    /** Judged only where the internal service checked the password. */
    boolean mustChange(Instant now) {
        boolean expired = passwordExpiration != null && !passwordExpiration.isAfter(now);
        return expired || (passwordStatus != null && passwordStatus == MUST_CHANGE);
    }

    public int statusOrDefault() {
        return passwordStatus == null ? MUST_CHANGE : passwordStatus;
    }

    /** The same, expiring then unless it already says when. */
    public PasswordInfo orExpiringAt(@Nullable Instant time) {
        return passwordExpiration == null ? new PasswordInfo(passwordStatus, time) : this;
    }
}
