package io.bailiwick.directory;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.bailiwick.authservice.LdapLimits;
import io.bailiwick.directory.BindResult.Unavailable;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets so many calls through to one directory. Waiting costs a worker thread as much as calling does, so both count:
 * together they fill at most a quarter of what the process allows, and whoever would be beyond it is turned away at once.
 */
final class Gate {

    private static final BindResult BUSY = new Unavailable("busy");

    private final Semaphore process;
    private final Semaphore share;
    private final Semaphore calls;
    private final long patience;

    Gate(Semaphore process, int maxCalls, LdapLimits limits) {
        this.process = process;
        this.share = new Semaphore(Math.max(1, maxCalls / 4));
        this.calls = new Semaphore(limits.poolSize(), true);
        this.patience = limits.connectTimeout().toMillis();
    }

    BindResult pass(Supplier<BindResult> call) {
        return holding(share, () -> holding(process, () -> whenFree(call)));
    }

    private static BindResult holding(Semaphore semaphore, Supplier<BindResult> call) {
        if (!semaphore.tryAcquire()) {
            return BUSY;
        }
        try {
            return call.get();
        } finally {
            semaphore.release();
        }
    }

    private BindResult whenFree(Supplier<BindResult> call) {
        try {
            if (!calls.tryAcquire(patience, MILLISECONDS)) {
                return BUSY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        }
        try {
            return call.get();
        } finally {
            calls.release();
        }
    }
}
