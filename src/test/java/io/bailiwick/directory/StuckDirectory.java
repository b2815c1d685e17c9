package io.bailiwick.directory;

import io.bailiwick.directory.BindResult.Accepted;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Lets calls in, tells that they are in, and answers when told to. */
final class StuckDirectory implements Directory {

    final Semaphore entered = new Semaphore(0);
    final CountDownLatch answer = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public BindResult authenticate(String loginName, String password) {
        entered.release();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Accepted(loginName);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
