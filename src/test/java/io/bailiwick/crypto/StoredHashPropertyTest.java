package io.bailiwick.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.ForeignHash;
import io.bailiwick.kernel.InvalidInputException;
import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StoredHashPropertyTest {

    private final ImportedHashes imported = new ImportedHashes(TestHashConfig.usual());

    @Property
    void readsWhateverItWroteOfArgon2(
            @ForAll Argon2Settings.Type type,
            @ForAll boolean older,
            @ForAll @IntRange(min = 1, max = 99) int lanes,
            @ForAll @IntRange(min = 792, max = 9_999_999) int memory,
            @ForAll @IntRange(min = 1, max = 999) int iterations,
            @ForAll @Size(min = 8, max = 64) byte[] salt,
            @ForAll @Size(min = 16, max = 128) byte[] hash) {
        int version = older ? Argon2Settings.VERSION_10 : Argon2Settings.VERSION_13;

        staysItself(new Argon2(new Argon2Settings(type, version, memory, iterations, lanes), salt, hash));
    }

    @Property
    void readsWhateverItWroteOfPbkdf2(
            @ForAll Pbkdf2.Function function,
            @ForAll @IntRange(min = 1, max = 999_999_999) int iterations,
            @ForAll @Size(min = 8, max = 64) byte[] salt,
            @ForAll @Size(min = 16, max = 128) byte[] hash) {
        staysItself(new Pbkdf2(function, iterations, salt, hash));
    }

    @Property
    void readsWhateverItWroteOfDirectories(@ForAll @Size(min = 24, max = 84) byte[] digestAndSalt) {
        staysItself(StoredHash.parse("{SSHA}" + Base64.getEncoder().encodeToString(digestAndSalt)));
    }

    @Property
    void whatIsAcceptedIsAcceptedAgainAsItIs(@ForAll("texts") String text) {
        accepted(text).ifPresent(stored -> assertThat(accepted(stored)).contains(stored));
    }

    /** Whatever else were thrown would fail the property. */
    @Property(tries = 5000)
    void refusesGarbageInWordsThatDoNotRepeatIt(@ForAll("texts") String text) {
        try {
            imported.accept("passwordHash", text);
        } catch (InvalidInputException e) {
            assertThat(e.subjects()).containsExactly("passwordHash");
            assertThat(text.length() > 20 && e.explanation().contains(text)).isFalse();
        }
    }

    /** Anything at all, and good hashes with a place changed, doubled or missing. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> good =
                Arbitraries.of(ForeignHash.all().map(ForeignHash::text).toList());
        Arbitrary<String> change =
                Arbitraries.of("", "$", "{", "}", "\"", "=", ",", "0", "9", "99", "A", ".", "\n", "\0", "é");
        Arbitrary<String> spoilt = Combinators.combine(
                        good,
                        change,
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 3))
                .as((text, other, place, length) -> {
                    int start = place % text.length();
                    return text.substring(0, start) + other + text.substring(Math.min(text.length(), start + length));
                });
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.strings()), net.jqwik.api.Tuple.of(6, spoilt));
    }

    private Optional<String> accepted(String text) {
        try {
            return Optional.of(imported.accept("passwordHash", text).text());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static void staysItself(StoredHash hash) {
        assertThat(StoredHash.parse(hash.text()).text()).isEqualTo(hash.text());
    }
}
