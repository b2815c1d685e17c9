package io.bailiwick.job;

import io.bailiwick.kernel.Permission;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts to the number that its input is; stumbles once at 2, and waits for a sign at 3. */
@Singleton
class CountingJob implements JobHandler {

    static final String KIND = "test.count";

    final AtomicInteger batches = new AtomicInteger();
    final AtomicInteger stumbles = new AtomicInteger();
    volatile CountDownLatch reachedThree = new CountDownLatch(1);
    volatile CountDownLatch goOn = new CountDownLatch(0);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_USERS;
    }

    @Override
    public void run(JobRun run) {
        long total = Long.parseLong(run.input());
        long done = run.checkpoint().isEmpty() ? 0 : Long.parseLong(run.checkpoint());
        while (done < total) {
            long next = done + 1;
            if (next == 3) {
                await();
            }
            done = run.advance(() -> count(next, total)).done();
        }
    }

    private JobRun.Progress count(long next, long total) {
        batches.incrementAndGet();
        if (next == 2 && stumbles.getAndDecrement() > 0) {
            throw new IllegalStateException("stumbled as the test wants");
        }
        return new JobRun.Progress(next, total, Long.toString(next));
    }

    private void await() {
        reachedThree.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
