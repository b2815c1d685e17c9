package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InputPropertyTest {

    private static final int MAX = 6;

    @Property
    void whatIsTakenIsCleanAndShort(@ForAll("texts") String text) {
        taken(text).ifPresent(name -> {
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
            assertThat(name.codePointCount(0, name.length())).isBetween(1, MAX);
            assertThat(name).isEqualTo(name.strip());
            assertThat(name.chars()).noneMatch(Character::isISOControl);
            assertThat(name).doesNotContainPattern("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
        });
    }

    @Property
    void whatIsTakenIsTakenAgain(@ForAll("texts") String text) {
        taken(text).ifPresent(name -> assertThat(taken(name)).contains(name));
    }

    @Property
    void compositionDecidesNothing(@ForAll("texts") String text) {
        assertThat(taken(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(taken(text));
    }

    /** It may be a password. */
    @Property
    void refusalNeverRepeatsTheValue(@ForAll("texts") String text) {
        String tooLong = "hush " + text;

        try {
            Input.name("userName", tooLong + " hush", MAX);
        } catch (InvalidInputException e) {
            assertThat(e.explanation()).doesNotContain("hush");
            assertThat(e.subjects()).containsExactly("userName");
            return;
        }
        throw new AssertionError("taken");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> awkward = Arbitraries.of(
                "a",
                "B",
                " ",
                "\u00a0",
                "\t",
                "\u0000",
                "e\u0301",
                "\u00e9",
                "\u0323\u0307",
                "\u202e",
                "\u200d",
                "😀",
                "\ud83d",
                "\u0958",
                "ß",
                "\u1100\u1161");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8),
                awkward.list().ofMaxSize(8).map(parts -> String.join("", parts)));
    }

    private static Optional<String> taken(String text) {
        try {
            return Optional.of(Input.name("userName", text, MAX));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
