package io.bailiwick.user;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account can be used.
 *
 * @param status 0 inactive, 1 active
 * @param accountLocked null as long as nobody ever said
 * @param accountLockedUntil null while locked: until somebody unlocks it
 */
public record StatusInfo(
        @Nullable Integer status,
        @Nullable Boolean accountLocked,
        @Nullable Instant accountLockedAt,
        @Nullable Instant accountLockedUntil) {

    public static final int INACTIVE = 0;
    public static final int ACTIVE = 1;

    public static StatusInfo active() {
        return new StatusInfo(ACTIVE, null, null, null);
    }

    static StatusInfo of(
            boolean active, @Nullable Boolean locked, @Nullable Instant lockedAt, @Nullable Instant lockedUntil) {
        return new StatusInfo(active ? ACTIVE : INACTIVE, locked, lockedAt, lockedUntil);
    }

    /** An automatic lock shows like an administrator's, behind which it stands back. */
    StatusInfo orLockout(@Nullable Instant lockedOutAt, @Nullable Instant lockedOutUntil) {
        return lockedOutUntil == null || isLockedLongerThan(lockedOutUntil)
                ? this
                : new StatusInfo(status, true, lockedOutAt, lockedOutUntil);
    }

    private boolean isLockedLongerThan(Instant lockout) {
        return locked() && (accountLockedUntil == null || accountLockedUntil.isAfter(lockout));
    }

    /** Whatever the time: also when the lock is over. */
    boolean locked() {
        return accountLocked != null && accountLocked;
    }

    /** As it comes back from those who write no fractions of seconds. */
    boolean sameToTheSecond(@Nullable StatusInfo other) {
        return other != null && inSeconds().equals(other.inSeconds());
    }

    private StatusInfo inSeconds() {
        return new StatusInfo(status, accountLocked, inSeconds(accountLockedAt), inSeconds(accountLockedUntil));
    }

    private static @Nullable Instant inSeconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    boolean usable(Instant now) {
        boolean over = accountLockedUntil != null && !accountLockedUntil.isAfter(now);
        return status != null && status == ACTIVE && (!locked() || over);
    }
}
