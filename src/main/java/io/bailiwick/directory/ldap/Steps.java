package io.bailiwick.directory.ldap;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.bailiwick.directory.Step;
import io.bailiwick.directory.StepOutcome;
import io.bailiwick.directory.StepResult;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the time of the steps at one server, and ends those that take too long. */
final class Steps {

    /** What a step does. */
    interface Action {
        void run() throws LDAPException;
    }

    private final Map<Step, StepResult> results = new EnumMap<>(Step.class);
    private final Watchdog watchdog;
    private final Socket socket;
    private final long end;

    /** {@code end} is when all is over, by {@link System#nanoTime}. */
    Steps(Watchdog watchdog, Socket socket, long end) {
        this.watchdog = watchdog;
        this.socket = socket;
        this.end = end;
    }

    void run(Step step, Duration limit, Action action) throws LDAPException {
        get(step, limit, () -> {
            action.run();
            return step;
        });
    }

    <T> T get(Step step, Duration limit, Watchdog.Step<T> action) throws LDAPException {
        long start = System.nanoTime();
        try {
            T value = watchdog.within(atMost(limit, start), socket, action);
            note(step, StepOutcome.OK, start, null);
            return value;
        } catch (LDAPException e) {
            note(step, StepOutcome.FAILED, start, SafeReasons.of(e));
            throw e;
        }
    }

    void skip(Step step, String reason) {
        results.put(step, new StepResult(step, StepOutcome.SKIPPED, 0, reason));
    }

    boolean passed() {
        return results.values().stream().noneMatch(result -> result.outcome() == StepOutcome.FAILED)
                && results.containsKey(Step.RESOLVE);
    }

    List<StepResult> all() {
        return Arrays.stream(Step.values())
                .map(step -> results.getOrDefault(
                        step, new StepResult(step, StepOutcome.SKIPPED, 0, "it did not come to that")))
                .toList();
    }

    private Duration atMost(Duration limit, long now) throws LDAPException {
        Duration left = Duration.ofNanos(end - now);
        if (left.isNegative() || left.isZero()) {
            throw new LDAPException(ResultCode.TIMEOUT, "no time is left");
        }
        return left.compareTo(limit) < 0 ? left : limit;
    }

    private void note(Step step, StepOutcome outcome, long start, @Nullable String reason) {
        results.put(step, new StepResult(step, outcome, NANOSECONDS.toMillis(System.nanoTime() - start), reason));
    }
}
