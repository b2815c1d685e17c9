package io.bailiwick.job;

/**
 * Fired once an hour on every replica: time to remove what nobody needs any more. To be observed asynchronously, so that
 * observers don't wait for each other, and none for one that fails.
 */
public record UpkeepDue() {}
