package io.bailiwick.crypto;

/**
 * What one hash asks of a queue.
 *
 * @param weight for how many of our own hashes it counts while it waits, 1 or more
 * @param memory in KiB, beyond what one of our own takes
 */
record HashLoad(int weight, int memory) {

    static final HashLoad OWN = new HashLoad(1, 0);
}
