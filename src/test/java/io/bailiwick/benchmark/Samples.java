package io.bailiwick.benchmark;

import java.util.ArrayList;
import java.util.List;

/** How long one kind of call took, in nanoseconds. */
final class Samples {

    private static final double NANOS_IN_MILLI = 1e6;
    private static final double P95 = 0.95;

    private final List<Long> taken = new ArrayList<>();

    /** Takes the time of the call. */
    void time(Runnable call) {
        long start = System.nanoTime();
        call.run();
        taken.add(System.nanoTime() - start);
    }

    /** In milliseconds. */
    Result result() {
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(at(sorted, 1.0 / 2), at(sorted, P95));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) (sorted.length * quantile)] / NANOS_IN_MILLI;
    }

    record Result(double median, double p95) {

        @Override
        public String toString() {
            return "median %.2f ms, p95 %.2f ms".formatted(median, p95);
        }
    }
}
