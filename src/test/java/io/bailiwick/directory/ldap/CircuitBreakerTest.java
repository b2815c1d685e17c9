package io.bailiwick.directory.ldap;

import static io.bailiwick.directory.ldap.CircuitBreaker.Permit.FREE;
import static io.bailiwick.directory.ldap.CircuitBreaker.Permit.NONE;
import static io.bailiwick.directory.ldap.CircuitBreaker.Permit.PROBE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.directory.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final TestClock clock = new TestClock();
    private final CircuitBreaker breaker = new CircuitBreaker("Directory", clock);

    @Test
    void opensAfterThreeFailuresInARow() {
        fail(2);
        assertThat(breaker.ask()).isEqualTo(FREE);

        fail(1);

        assertThat(breaker.ask()).isEqualTo(NONE);
    }

    @Test
    void anAnswerInBetweenCounts() {
        fail(2);
        breaker.succeeded();
        fail(2);

        assertThat(breaker.ask()).isEqualTo(FREE);
    }

    @Test
    void letsOneProbeThroughAfterTwoSeconds() {
        fail(3);

        clock.advance(Duration.ofSeconds(2));

        assertThat(breaker.ask()).isEqualTo(PROBE);
        assertThat(breaker.ask()).isEqualTo(NONE);
    }

    @Test
    void aFailedProbeDoublesTheDelayUpToThirtySeconds() {
        fail(3);

        for (int seconds : new int[] {2, 4, 8, 16, 30, 30}) {
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(breaker.ask()).isEqualTo(NONE);
            clock.advance(Duration.ofMillis(1));
            assertThat(breaker.ask()).isEqualTo(PROBE);
            fail(1);
        }
    }

    @Test
    void aSuccessfulProbeClosesAndForgetsTheDelay() {
        fail(3);
        clock.advance(Duration.ofSeconds(2));
        breaker.ask();
        fail(1);
        clock.advance(Duration.ofSeconds(4));
        breaker.ask();

        breaker.succeeded();

        assertThat(breaker.ask()).isEqualTo(FREE);
        fail(3);
        clock.advance(Duration.ofSeconds(2));
        assertThat(breaker.ask()).isEqualTo(PROBE);
    }

    @Test
    void callsThatFailLateDoNotDelayTheProbe() {
        fail(10);

        clock.advance(Duration.ofSeconds(2));

        assertThat(breaker.ask()).isEqualTo(PROBE);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed("no answer");
        }
    }
}
