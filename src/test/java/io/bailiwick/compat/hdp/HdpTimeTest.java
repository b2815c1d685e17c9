package io.bailiwick.compat.hdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bailiwick.kernel.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HdpTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2030-01-31 23:59:59, 2030-01-31T23:59:59Z",
        "2030-01-01 00:00:00, 2030-01-01T00:00:00Z",
        "2028-02-29 12:00:00, 2028-02-29T12:00:00Z",
        "0001-01-01 00:00:00, 0001-01-01T00:00:00Z",
        "9999-12-31 23:59:59, 9999-12-31T23:59:59Z"
    })
    void readsAndWritesTimesInUtc(String text, Instant time) {
        assertThat(HdpTime.read("passwordExpiration", text)).isEqualTo(time);
        assertThat(HdpTime.write(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-31 23:59:59.0, 2030-01-31T23:59:59Z",
        "2030-01-31 23:59:59.25, 2030-01-31T23:59:59.250Z",
        "2030-01-31 23:59:59.123456789, 2030-01-31T23:59:59.123456789Z"
    })
    void readsFractions(String text, Instant time) {
        assertThat(HdpTime.read("passwordExpiration", text)).isEqualTo(time);
    }

    @Test
    void writesNoFractions() {
        assertThat(HdpTime.write(Instant.parse("2030-01-31T23:59:59.999Z"))).isEqualTo("2030-01-31 23:59:59");
    }

    @Test
    void leavesNothingAsNothing() {
        assertThat(HdpTime.read("passwordExpiration", null)).isNull();
        assertThat(HdpTime.write(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "2030-01-31",
                "2030-01-31T23:59:59",
                "2030-01-31T23:59:59Z",
                "2030-01-31 23:59",
                "2030-01-31 23:59:59.",
                "2030-01-31 23:59:59.1234567890",
                "2030-01-31 23:59:59Z",
                "2030-01-31 23:59:59 ",
                " 2030-01-31 23:59:59",
                "2030-1-31 23:59:59",
                "2030-02-29 00:00:00",
                "2030-04-31 00:00:00",
                "2030-13-01 00:00:00",
                "2030-01-31 24:00:00",
                "2030-01-31 23:60:00",
                "2030-01-31 23:59:60",
                "30-01-31 23:59:59",
                "-2030-01-31 23:59:59",
                "+12030-01-31 23:59:59",
                "+999999999-01-31 23:59:59"
            })
    void refusesWhatIsNoTimeAndDoesNotRepeatIt(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> HdpTime.read("passwordExpiration", text))
                .withMessage("'passwordExpiration' must be a time in UTC such as 2030-01-31 23:59:59");
    }
}
