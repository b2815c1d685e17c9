package io.bailiwick;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several at once. */
public final class Parallel {

    private static final int PATIENCE_SECONDS = 60;

    private Parallel() {}

    /** What they return, in their order. All wait for each other before they begin. */
    public static <T> List<T> run(List<Callable<T>> tasks) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> results = threads.invokeAll(
                    tasks.stream()
                            .map(task -> (Callable<T>) () -> {
                                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                                return task.call();
                            })
                            .toList(),
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            return results.stream().map(Parallel::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T join(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
