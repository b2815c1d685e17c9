package io.bailiwick.crypto;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** As many hashes at once as there are cores; the rest wait, first come, first served, no origin in more than a quarter. */
final class HashQueue {

    private final Semaphore cores;
    private final int capacity;
    private final Duration patience;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int total;

    HashQueue(int cores, int capacity, Duration patience) {
        this.cores = new Semaphore(cores, true);
        this.capacity = capacity;
        this.patience = patience;
    }

    /** {@code origins} are those who should not crowd out others: a tenant, an address. */
    <T> T run(Set<String> origins, Supplier<T> hash) {
        enter(origins);
        try {
            awaitCore();
        } finally {
            leave(origins);
        }
        try {
            return hash.get();
        } finally {
            cores.release();
        }
    }

    private synchronized void enter(Set<String> origins) {
        if (total >= capacity || origins.stream().anyMatch(this::hasItsShare)) {
            throw new BusyException();
        }
        origins.forEach(origin -> waiting.merge(origin, 1, Integer::sum));
        total++;
    }

    private synchronized void leave(Set<String> origins) {
        origins.forEach(origin -> waiting.computeIfPresent(origin, (key, count) -> count == 1 ? null : count - 1));
        total--;
    }

    private boolean hasItsShare(String origin) {
        return waiting.getOrDefault(origin, 0) >= Math.max(1, capacity / 4);
    }

    private void awaitCore() {
        try {
            if (!cores.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
