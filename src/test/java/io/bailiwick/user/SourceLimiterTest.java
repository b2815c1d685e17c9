package io.bailiwick.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.kernel.LimitedException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLimiterTest {

    private record Config(int failuresPerSource, Duration failuresInterval) implements LimiterConfig {}

    private final SourceLimiter limiter = new SourceLimiter(new Config(3, Duration.ofHours(1)));

    @Test
    void holdsOffASourceThatFailsTooOften() {
        fail("192.0.2.1", 3);

        assertThatThrownBy(() -> limiter.spend("192.0.2.1"))
                .isInstanceOfSatisfying(
                        LimitedException.class, e -> assertThat(e.seconds()).isBetween(1_190L, 1_201L));
        assertThatCode(() -> limiter.spend("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void doesNotCountWhatSucceeds() {
        fail("192.0.2.1", 2);

        for (int i = 0; i < 10; i++) {
            limiter.spend("192.0.2.1");
            limiter.giveBack("192.0.2.1");
        }
        fail("192.0.2.1", 1);
        assertThatThrownBy(() -> limiter.spend("192.0.2.1")).isInstanceOf(LimitedException.class);
    }

    @Test
    void letsNoMoreThroughThatComeAtOnce() {
        long let = IntStream.range(0, 200)
                .parallel()
                .filter(number -> passes("192.0.2.1"))
                .count();

        assertThat(let).isEqualTo(3);
    }

    @Test
    void zeroLimitsNothing() {
        SourceLimiter off = new SourceLimiter(new Config(0, Duration.ofHours(1)));

        assertThatCode(() -> IntStream.range(0, 1_000).forEach(number -> off.spend("192.0.2.1")))
                .doesNotThrowAnyException();
    }

    private void fail(String source, int times) {
        IntStream.range(0, times).forEach(number -> limiter.spend(source));
    }

    private boolean passes(String source) {
        try {
            limiter.spend(source);
            return true;
        } catch (LimitedException e) {
            return false;
        }
    }
}
