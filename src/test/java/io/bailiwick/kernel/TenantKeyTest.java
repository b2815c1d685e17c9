package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "acme",
                "acme-2",
                "a--b-",
                "123456789-123456789-123456789-123456789-123456789-123456789-123"
            })
    void takesLettersDigitsAndHyphens(String text) {
        assertThat(TenantKey.isValid(text)).isTrue();
        assertThat(new TenantKey(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-acme",
                "ac_me",
                "ac.me",
                "ac me",
                "acme\n",
                "acme/x",
                "ácme",
                "acme\u0000",
                "123456789-123456789-123456789-123456789-123456789-123456789-1234"
            })
    void refusesAllElse(String text) {
        assertThat(TenantKey.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantKey(text));
    }

    @Test
    void hasNoRegardToCase() {
        assertThat(TenantKey.isValid("ACME")).isTrue();
        assertThat(new TenantKey("AcMe")).isEqualTo(new TenantKey("acme")).hasToString("acme");
    }
}
