package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NameKeyPropertyTest {

    @Property
    void theKeyOfAKeyIsItself(@ForAll("names") String name) {
        String key = NameKey.of(name);

        assertThat(NameKey.of(key)).isEqualTo(key);
    }

    @Property
    void caseMakesNoDifference(@ForAll("names") String name) {
        String key = NameKey.of(name);

        assertThat(NameKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(key);
        assertThat(NameKey.of(name.toLowerCase(Locale.ROOT))).isEqualTo(key);
    }

    @Property
    void compositionMakesNoDifference(@ForAll("names") String name) {
        assertThat(NameKey.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(NameKey.of(name));
    }

    @Property
    void keysAreComposed(@ForAll("names") String name) {
        assertThat(Normalizer.isNormalized(NameKey.of(name), Normalizer.Form.NFC))
                .isTrue();
    }

    @Example
    void sharpSIsDoubleS() {
        assertThat(NameKey.of("Straße")).isEqualTo("strasse");
        assertThat(NameKey.of("STRASSE")).isEqualTo("strasse");
        assertThat(NameKey.of("STRA\u1e9eE")).isEqualTo("strasse");
    }

    @Example
    void accentsMakeADifference() {
        assertThat(NameKey.of("René")).isNotEqualTo(NameKey.of("Rene"));
    }

    /** Names are composed before they are stored, and so are these. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<Character> awkward = Arbitraries.of(
                'a', 'S', 's', 'ß', '\u1e9e', 'ı', 'İ', 'i', 'I', 'ŉ', 'ǰ', 'ǅ', 'Σ', 'σ', 'ς', 'ᾳ', 'ᾼ', 'ΐ', 'ﬁ',
                '\u0345', '\u0301', '\u0307', '\u212a', '\u1e96', ' ', '@');
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(8),
                        Arbitraries.strings()
                                .withChars(Character.MIN_VALUE, '\u1fff')
                                .ofMaxLength(8),
                        awkward.list().ofMaxSize(8).map(NameKeyPropertyTest::join))
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    private static String join(Iterable<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
