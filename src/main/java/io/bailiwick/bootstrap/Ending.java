package io.bailiwick.bootstrap;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What happens last: a start that failed says why, in words where these suffice and with a stack trace where not. */
final class Ending implements BiConsumer<Integer, @Nullable Throwable> {

    private static final Logger LOG = Logger.getLogger(Ending.class);

    private final CountDownLatch reached = new CountDownLatch(1);

    @Override
    public void accept(Integer status, @Nullable Throwable failure) {
        if (failure != null) {
            report(failure);
        }
        reached.countDown();
        System.exit(status);
    }

    /** Returns false if the application is still at work after that long. */
    boolean await(long seconds) throws InterruptedException {
        return reached.await(seconds, TimeUnit.SECONDS);
    }

    private static void report(Throwable failure) {
        Optional<String> reason = StartFailure.inWords(failure);
        if (reason.isPresent()) {
            System.err.println(reason.get());
        } else {
            LOG.error("Bailiwick does not start", failure);
        }
    }
}
