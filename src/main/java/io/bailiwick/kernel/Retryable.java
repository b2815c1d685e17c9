package io.bailiwick.kernel;

/** A refusal that a little patience overcomes. */
public interface Retryable {

    /** How many seconds to wait before the next attempt; at least 1. */
    long seconds();
}
