package io.bailiwick.kernel;

/**
 * Fired on every replica, once it has started and then once an hour: time to remove what nobody needs any more, and to
 * prepare what will be needed. To be observed asynchronously, so that
 * observers don't wait for each other, and none for one that fails.
 */
public record UpkeepDue() {}
