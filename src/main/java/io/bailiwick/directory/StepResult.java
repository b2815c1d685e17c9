package io.bailiwick.directory;

import org.jspecify.annotations.Nullable;

/**
 * How one step went.
 *
 * @param milliseconds how long it took; 0 where it was skipped
 * @param reason why it failed or was skipped, in words of our own: no secret, no address, nothing that a server said
 */
public record StepResult(
        Step step,
        StepOutcome outcome,
        long milliseconds,
        @Nullable String reason) {}
