package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    @Test
    void composesCharacters() {
        assertThat(Input.name("userName", "Rene\u0301", 4)).isEqualTo("Ren\u00e9");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Input.name("userName", "😀😀😀", 3)).isEqualTo("😀😀😀");
        refuses(
                "invalid_property",
                "'userName' must have at most 2 characters",
                () -> Input.name("userName", "abc", 2));
    }

    @Test
    void takesEveryCharacterComposedOfFour() {
        String composed = "\u1f82".repeat(9);

        assertThat(Input.name("userName", Normalizer.normalize(composed, Normalizer.Form.NFD), 9))
                .isEqualTo(composed);
    }

    @Test
    void refusesEndlessCombinationsBeforePuttingThemInOrder() {
        String endless = "a" + "\u0315".repeat(250_000) + "\u0327".repeat(250_000);

        assertTimeout(
                Duration.ofSeconds(1),
                () -> refuses(
                        "invalid_property",
                        "'userName' must have at most 128 characters",
                        () -> Input.name("userName", endless, 128)));
        assertTimeout(
                Duration.ofSeconds(1), () -> assertThat(NameKey.of(endless)).isEqualTo(endless));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "   ", "\u00a0", "\u3000\u2003"})
    void refusesNameWithNothingToRead(String name) {
        refuses("missing_property", "Missing 'userName'", () -> Input.name("userName", name, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "\u00a0a", "a\u00a0", "\u2007a", "a\u202f", "a\u3000"})
    void refusesBlankAtEitherEnd(String name) {
        refuses(
                "invalid_property",
                "'userName' must not begin or end with a blank",
                () -> Input.name("userName", name, 9));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0A, 0x1B, 0x7F, 0x85, 0xAD, 0x0378, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066,
                0xD800, 0xFEFF, 0xE0001
            })
    void refusesWhatCannotBeSeen(int codePoint) {
        String name = "a" + Character.toString(codePoint) + "b";

        refuses(
                "invalid_property",
                "'userName' must not contain control characters",
                () -> Input.name("userName", name, 9));
        refuses(
                "invalid_property",
                "'description' must not contain control characters",
                () -> Input.optionalText("description", name, 9));
    }

    @Test
    void leavesOptionalTextAsItIs() {
        assertThat(Input.optionalText("description", " a b ", 5)).isEqualTo(" a b ");
        assertThat(Input.optionalText("description", "", 5)).isEmpty();
    }

    @Test
    void needsNoOptionalText() {
        assertThat(Input.optionalText("description", null, 5)).isNull();
    }

    @Test
    void refusesTextThatIsTooLong() {
        refuses(
                "invalid_property",
                "'description' must have at most 5 characters",
                () -> Input.optionalText("description", "abcdef", 5));
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Input.required("statusInfo", "x")).isEqualTo("x");
        refuses("missing_property", "Missing 'statusInfo'", () -> Input.required("statusInfo", null));
    }

    @Test
    void takesNumbersFromLowToHigh() {
        assertThat(Input.oneOf("status", 0, 0, 2)).isZero();
        assertThat(Input.oneOf("status", 2, 0, 2)).isEqualTo(2);
        refuses("invalid_property", "'status' must be from 0 to 2", () -> Input.oneOf("status", -1, 0, 2));
        refuses("invalid_property", "'status' must be from 0 to 2", () -> Input.oneOf("status", 3, 0, 2));
        refuses("missing_property", "Missing 'status'", () -> Input.oneOf("status", null, 0, 2));
    }

    private static void refuses(String code, String explanation, ThrowingCallable input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(input)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.explanation()).isEqualTo(explanation));
    }
}
