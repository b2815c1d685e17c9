package io.bailiwick.crypto;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * As many hashes at once as there are cores; the rest wait, first come, first served, no origin with more than a quarter of
 * the work. Hashes that take more memory than ours share a bounded amount of it.
 */
final class HashQueue {

    private final Semaphore cores;
    private final Semaphore memory;
    private final int capacity;
    private final int mostMemory;
    private final Duration patience;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int total;

    /** {@code memory} in KiB. */
    HashQueue(int cores, int memory, int capacity, Duration patience) {
        this.cores = new Semaphore(cores, true);
        this.memory = new Semaphore(memory, true);
        this.capacity = capacity;
        this.mostMemory = memory;
        this.patience = patience;
    }

    /** {@code origins} are those who should not crowd out others: a tenant, an address. */
    <T> T run(Set<String> origins, HashLoad load, Supplier<T> hash) {
        // What asks for more than there is gets all of it, alone.
        int reserved = Math.min(load.memory(), mostMemory);
        await(origins, load.weight(), reserved);
        try {
            return hash.get();
        } finally {
            cores.release();
            memory.release(reserved);
        }
    }

    private void await(Set<String> origins, int weight, int reserved) {
        long deadline = System.nanoTime() + patience.toNanos();
        enter(origins, weight);
        try {
            // Memory first: whoever waits for it should not keep a core from others.
            acquire(memory, reserved, deadline);
            acquireCore(reserved, deadline);
        } finally {
            leave(origins, weight);
        }
    }

    private synchronized void enter(Set<String> origins, int weight) {
        if (total >= capacity || origins.stream().anyMatch(this::hasItsShare)) {
            throw new BusyException();
        }
        origins.forEach(origin -> waiting.merge(origin, weight, Integer::sum));
        total += weight;
    }

    private synchronized void leave(Set<String> origins, int weight) {
        origins.forEach(
                origin -> waiting.computeIfPresent(origin, (key, count) -> count == weight ? null : count - weight));
        total -= weight;
    }

    private boolean hasItsShare(String origin) {
        return waiting.getOrDefault(origin, 0) >= Math.max(1, capacity / 4);
    }

    private void acquireCore(int reserved, long deadline) {
        try {
            acquire(cores, 1, deadline);
        } catch (BusyException e) {
            memory.release(reserved);
            throw e;
        }
    }

    private static void acquire(Semaphore semaphore, int permits, long deadline) {
        try {
            if (permits > 0 && !semaphore.tryAcquire(permits, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
