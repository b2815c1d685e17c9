package io.bailiwick.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bailiwick.tenant.TenantSettings.Lockout;
import java.time.Duration;

/** One of the settings {@code lockout} as a number: of failures, or of seconds. */
public enum LockoutSetting {
    ATTEMPTS("attempts", 0, 1_000_000),
    INTERVAL("interval", 1, 1_000_000_000),
    PERIOD("period", 1, 221_000_000_000L);

    private final String property;
    private final long least;
    private final long most;

    LockoutSetting(String property, long least, long most) {
        this.property = property;
        this.least = least;
        this.most = most;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /** What holds where nobody says anything. */
    public long builtIn() {
        return of(TenantSettings.BUILT_IN.lockout());
    }

    String property() {
        return property;
    }

    long of(Lockout lockout) {
        return switch (this) {
            case ATTEMPTS -> lockout.attempts();
            case INTERVAL -> lockout.interval().toSeconds();
            case PERIOD -> lockout.period().toSeconds();
        };
    }

    /** {@code number} is in range. */
    JsonNode json(long number) {
        return this == ATTEMPTS
                ? IntNode.valueOf(Math.toIntExact(number))
                : TextNode.valueOf(Duration.ofSeconds(number).toString());
    }
}
