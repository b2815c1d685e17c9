package io.bailiwick.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The statuses that only the passing of time, or of guesses, brings about. */
class AccessEndTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant SOON = Instant.parse("2026-01-01T12:15:00.123456Z");

    @Test
    void disablingOneWhoIsLockedOutEndsWhatTheLockDidNot() {
        assertThat(follows(locked(SOON), new StatusInfo(StatusInfo.INACTIVE, null, null, null)))
                .isTrue();
        assertThat(follows(locked(SOON), locked(null))).isTrue();
    }

    @Test
    void lockThatComesBackWithoutItsFractionsEndsNothing() {
        assertThat(follows(locked(SOON), locked(Instant.parse("2026-01-01T12:15:00Z"))))
                .isFalse();
    }

    @Test
    void lockThatIsOverEndsNothing() {
        assertThat(follows(StatusInfo.active(), locked(NOW))).isFalse();
        assertThat(follows(StatusInfo.active(), locked(SOON))).isTrue();
    }

    private static StatusInfo locked(@Nullable Instant until) {
        return new StatusInfo(StatusInfo.ACTIVE, true, null, until);
    }

    private static boolean follows(StatusInfo before, StatusInfo after) {
        return AccessEnd.follows(content(before), content(after), NOW);
    }

    private static UserContent content(StatusInfo status) {
        return new UserContent("x", status, null, null, null);
    }
}
