package io.bailiwick.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bailiwick.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            8e03978e-40d5-43dd-bc93-6894a57f9324   | 8e03978e-40d5-43dd-bc93-6894a57f9324
            "8e03978e-40d5-43dd-bc93-6894a57f9324" | 8e03978e-40d5-43dd-bc93-6894a57f9324
            a"b                                    | a"b
            "a\\"b"                                | a"b
            "a\\\\b"                               | a\\b
            a\\b                                   | a\\b
            """)
    void isTheSameQuotedOrNot(String header, String key) {
        assertThat(IdempotencyKey.parse(header).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\"\"", "\"", "\"a", "\"a\"b\"", "\"a\";b=1", "a b", "\"a b\"", "ä", "a\tb", "\"\\a\""
            })
    void isNothingElse(String header) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> IdempotencyKey.parse(header));
    }

    @Test
    void hasAtMost255Characters() {
        assertThat(IdempotencyKey.parse("k".repeat(255)).value()).hasSize(255);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> IdempotencyKey.parse("k".repeat(256)));
    }
}
