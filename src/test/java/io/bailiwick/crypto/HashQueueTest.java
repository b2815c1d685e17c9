package io.bailiwick.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing here is left to chance: hashes end when they are told to, and a request counts as waiting when its thread does. */
@Timeout(20)
class HashQueueTest {

    private static final int MEMORY = 64;
    private static final Duration PATIENT = Duration.ofHours(1);
    private static final String HASH = "a hash";

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void stopThreads() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void runsAsManyAtOnceAsThereAreCores() throws Exception {
        HashQueue queue = new HashQueue(2, MEMORY, 8, PATIENT);
        CountDownLatch running = new CountDownLatch(3);

        FutureTask<String> first = start(queue, "a", slow(running));
        FutureTask<String> second = start(queue, "b", slow(running));
        await(() -> running.getCount() == 1);
        FutureTask<String> third = startWaiting(queue, "c", slow(running));

        assertThat(running.getCount()).isEqualTo(1);
        end.countDown();
        assertThat(List.of(first.get(), second.get(), third.get())).containsOnly(HASH);
        assertThat(running.getCount()).isZero();
    }

    @Test
    void servesFirstWhoCameFirst() throws Exception {
        HashQueue queue = busyQueue(16);
        List<String> served = Collections.synchronizedList(new ArrayList<>());

        List<FutureTask<String>> waiting = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            waiting.add(startWaiting(queue, name, () -> {
                served.add(name);
                return HASH;
            }));
        }
        end.countDown();
        for (FutureTask<String> one : waiting) {
            assertThat(one.get()).isEqualTo(HASH);
        }

        assertThat(served).containsExactly("a", "b", "c", "d");
    }

    @Test
    void refusesWhenFull() throws Exception {
        HashQueue queue = busyQueue(4);
        FutureTask<String> last = startWaiting(queue, "a", () -> HASH);
        for (String name : List.of("b", "c", "d")) {
            last = startWaiting(queue, name, () -> HASH);
        }

        refuses(queue, Set.of("e"));
        end.countDown();
        assertThat(last.get()).isEqualTo(HASH);
    }

    @Test
    void givesNoOriginMoreThanAQuarter() throws Exception {
        HashQueue queue = busyQueue(8);
        FutureTask<String> first = startWaiting(queue, "greedy", () -> HASH);
        FutureTask<String> second = startWaiting(queue, "greedy", () -> HASH);

        refuses(queue, Set.of("greedy"));
        refuses(queue, Set.of("innocent", "greedy"));
        FutureTask<String> other = startWaiting(queue, "innocent", () -> HASH);
        end.countDown();
        assertThat(List.of(first.get(), second.get(), other.get())).containsOnly(HASH);
    }

    @Test
    void countsCostlyHashesForAsManyAsTheyCost() throws Exception {
        HashQueue queue = busyQueue(16);
        HashLoad costly = new HashLoad(6, 0);
        FutureTask<String> greedy = startWaiting(queue, "greedy", costly, () -> HASH);

        refuses(queue, Set.of("greedy"));
        FutureTask<String> second = startWaiting(queue, "b", costly, () -> HASH);
        FutureTask<String> third = startWaiting(queue, "c", costly, () -> HASH);
        refuses(queue, Set.of("d"));
        end.countDown();
        assertThat(List.of(greedy.get(), second.get(), third.get())).containsOnly(HASH);
        assertThat(queue.run(Set.of("greedy"), costly, () -> HASH)).isEqualTo(HASH);
    }

    @Test
    void letsNoMoreThanTheMemoryHolds() throws Exception {
        HashQueue queue = new HashQueue(2, MEMORY, 8, PATIENT);
        HashLoad big = new HashLoad(1, 40);
        FutureTask<String> first = startRunning(queue, big);

        FutureTask<String> second = startWaiting(queue, "b", big, () -> HASH);

        assertThat(queue.run(Set.of("c"), HashLoad.OWN, () -> HASH))
                .as("somebody who waits for memory keeps no core")
                .isEqualTo(HASH);
        end.countDown();
        assertThat(List.of(first.get(), second.get())).containsOnly(HASH);
    }

    @Test
    void givesAllMemoryToWhoWantsMore() {
        HashQueue queue = new HashQueue(1, MEMORY, 8, Duration.ZERO);

        for (int memory : new int[] {MEMORY + 1, Integer.MAX_VALUE, MEMORY}) {
            assertThat(queue.run(Set.of("a"), new HashLoad(1, memory), () -> HASH))
                    .isEqualTo(HASH);
        }
    }

    @Test
    void takesMemoryBackFromThoseWhoGotNoCore() throws Exception {
        HashQueue queue = new HashQueue(1, MEMORY, 8, Duration.ZERO);
        HashLoad biggest = new HashLoad(1, MEMORY);
        FutureTask<String> busy = startRunning(queue);

        refuses(queue, Set.of("a"), biggest);
        refuses(queue, Set.of("a"), biggest);
        end.countDown();
        busy.get();

        assertThat(queue.run(Set.of("a"), biggest, () -> HASH)).isEqualTo(HASH);
    }

    @Test
    void countsNobodyWhoNoLongerWaits() throws Exception {
        HashQueue queue = busyQueue(8);
        FutureTask<String> first = startWaiting(queue, "greedy", () -> HASH);
        FutureTask<String> second = startWaiting(queue, "greedy", () -> HASH);
        end.countDown();
        first.get();
        second.get();

        assertThat(queue.run(Set.of("greedy"), HashLoad.OWN, () -> HASH)).isEqualTo(HASH);
    }

    @Test
    void leavesNoTraceOfHashThatFails() {
        HashQueue queue = new HashQueue(1, MEMORY, 4, PATIENT);

        for (int i = 0; i < 5; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> queue.run(Set.of("a"), HashLoad.OWN, () -> {
                        throw new IllegalStateException("no memory");
                    }));
        }

        assertThat(queue.run(Set.of("a"), HashLoad.OWN, () -> HASH)).isEqualTo(HASH);
    }

    @Test
    void leavesNoTraceOfThoseWhoGaveUp() throws Exception {
        HashQueue queue = new HashQueue(1, MEMORY, 4, Duration.ZERO);
        FutureTask<String> busy = startRunning(queue);

        for (int i = 0; i < 5; i++) {
            refuses(queue, Set.of("a"));
        }
        end.countDown();
        busy.get();

        assertThat(queue.run(Set.of("a"), HashLoad.OWN, () -> HASH)).isEqualTo(HASH);
    }

    @Test
    void leavesNoTraceOfThoseItRefused() throws Exception {
        HashQueue queue = busyQueue(8);
        FutureTask<String> first = startWaiting(queue, "greedy", () -> HASH);
        FutureTask<String> second = startWaiting(queue, "greedy", () -> HASH);

        for (int i = 0; i < 9; i++) {
            refuses(queue, Set.of("innocent", "greedy"));
        }
        end.countDown();
        first.get();
        second.get();

        assertThat(queue.run(Set.of("innocent", "greedy"), HashLoad.OWN, () -> HASH))
                .isEqualTo(HASH);
    }

    @Test
    void leavesNoTraceOfThoseInterrupted() throws Exception {
        HashQueue queue = busyQueue(4);
        FutureTask<String> waiting = startWaiting(queue, "a", () -> HASH);

        threads.get(threads.size() - 1).interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(waiting::get)
                .withCauseInstanceOf(BusyException.class);
        FutureTask<String> next = startWaiting(queue, "a", () -> HASH);
        end.countDown();
        assertThat(next.get()).isEqualTo(HASH);
    }

    @Test
    void remembersInterruption() {
        HashQueue queue = new HashQueue(1, MEMORY, 4, PATIENT);

        Thread.currentThread().interrupt();

        refuses(queue, Set.of("a"));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** With one core, which is taken until {@link #end}. */
    private HashQueue busyQueue(int capacity) throws InterruptedException {
        HashQueue queue = new HashQueue(1, MEMORY, capacity, PATIENT);
        assertThat(startRunning(queue)).isNotDone();
        return queue;
    }

    private FutureTask<String> startRunning(HashQueue queue) throws InterruptedException {
        return startRunning(queue, HashLoad.OWN);
    }

    private FutureTask<String> startRunning(HashQueue queue, HashLoad load) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        FutureTask<String> task = start(queue, "somebody", load, slow(running));
        running.await();
        return task;
    }

    private FutureTask<String> startWaiting(HashQueue queue, String origin, Supplier<String> hash)
            throws InterruptedException {
        return startWaiting(queue, origin, HashLoad.OWN, hash);
    }

    private FutureTask<String> startWaiting(HashQueue queue, String origin, HashLoad load, Supplier<String> hash)
            throws InterruptedException {
        FutureTask<String> task = start(queue, origin, load, hash);
        Thread thread = threads.get(threads.size() - 1);
        await(() -> task.isDone() || thread.getState() == Thread.State.TIMED_WAITING);
        assertThat(task).as("ran or was refused instead of waiting").isNotDone();
        return task;
    }

    private FutureTask<String> start(HashQueue queue, String origin, Supplier<String> hash) {
        return start(queue, origin, HashLoad.OWN, hash);
    }

    private FutureTask<String> start(HashQueue queue, String origin, HashLoad load, Supplier<String> hash) {
        FutureTask<String> task = new FutureTask<>(() -> queue.run(Set.of(origin), load, hash));
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
        return task;
    }

    private Supplier<String> slow(CountDownLatch running) {
        return () -> {
            running.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return HASH;
        };
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the time is over");
            }
            Thread.onSpinWait();
        }
    }

    private static void refuses(HashQueue queue, Set<String> origins) {
        refuses(queue, origins, HashLoad.OWN);
    }

    private static void refuses(HashQueue queue, Set<String> origins, HashLoad load) {
        assertThatExceptionOfType(BusyException.class).isThrownBy(() -> queue.run(origins, load, () -> HASH));
    }
}
