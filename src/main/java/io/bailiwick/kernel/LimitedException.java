package io.bailiwick.kernel;

import java.time.Duration;

/** Somebody asks for the same more often than it is given. */
public final class LimitedException extends IdentityException implements Retryable {

    private final long seconds;

    private LimitedException(long seconds) {
        super(Kind.LIMITED, "too_many_requests", "Too many requests: try again in %d s".formatted(seconds), seconds);
        this.seconds = seconds;
    }

    /** {@code wait} is rounded up to whole seconds, and is at least one. */
    public static LimitedException until(Duration wait) {
        return new LimitedException(
                Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
