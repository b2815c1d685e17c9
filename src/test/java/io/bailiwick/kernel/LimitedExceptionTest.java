package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitedExceptionTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT-5S, 1", "PT0.000000001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT6S, 6", "PT1M, 60"})
    void saysNeverTooEarlyWhenToComeAgain(Duration wait, long seconds) {
        LimitedException limited = LimitedException.until(wait);

        assertThat(limited.seconds()).isEqualTo(seconds);
        assertThat(limited).hasMessageContaining(seconds + " s");
    }
}
