package io.bailiwick.password;

import static io.bailiwick.password.Trials.broken;
import static io.bailiwick.password.Trials.candidate;
import static io.bailiwick.password.Trials.keeps;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.password.PasswordRule.Kind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PasswordRulePropertyTest {

    @Property
    void everyCharacterIsOfOneKind(@ForAll("passwords") String password) {
        Candidate candidate = candidate(password, "somebody");

        assertThat(Arrays.stream(CharacterClass.values())
                        .mapToLong(candidate::count)
                        .sum())
                .isEqualTo(candidate.text().codePoints().count());
    }

    @Property
    void lengthIsThatOfTheComposedCharacters(
            @ForAll("passwords") String password, @ForAll @IntRange(max = 20) int least) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);

        assertThat(keeps(PasswordRule.length(least, 20), password))
                .isEqualTo(composed.codePointCount(0, composed.length()) >= least
                        && composed.codePointCount(0, composed.length()) <= 20);
    }

    @Property
    void compositionMakesNoDifference(@ForAll("passwords") String password, @ForAll("passwords") String name) {
        PasswordPolicy policy = PasswordPolicy.of(Trials.settings(8, 12, 1, 1, 1, 1, 3));
        String decomposed = Normalizer.normalize(password, Normalizer.Form.NFD);

        assertThat(broken(policy, decomposed)).isEqualTo(broken(policy, password));
        assertThat(candidate(decomposed, name).containsOwner())
                .isEqualTo(candidate(password, name).containsOwner());
    }

    @Property
    void moreCharactersBreakNoRuleButTheLength(
            @ForAll("passwords") String password, @ForAll("passwords") String more, @ForAll("kinds") Kind kind) {
        PasswordRule rule = PasswordRule.atLeast(2, kind);

        if (keeps(rule, password)) {
            // A letter in between, so that nothing composes with what was there.
            assertThat(keeps(rule, password + "x" + more)).isTrue();
        }
    }

    @Property
    void aPasswordPassesIfAllItsRulesDo(@ForAll("passwords") String password, @ForAll @IntRange(max = 4) int classes) {
        PasswordPolicy policy = PasswordPolicy.of(Trials.settings(8, 12, 1, 0, 2, 1, classes));

        assertThat(broken(policy, password))
                .isEqualTo(policy.rules().stream()
                        .filter(rule -> !keeps(rule, password))
                        .map(rule -> rule.kind().label())
                        .collect(Collectors.toList()));
    }

    @Property
    void kindsAreCountedByTheirParts(@ForAll("passwords") String password, @ForAll @IntRange(min = 1, max = 4) int n) {
        PasswordVerdict verdict = PasswordRule.atLeast(n, Kind.CLASSES).judge(candidate(password, "somebody"));

        long present = verdict.parts().stream().filter(PasswordVerdict::passed).count();

        assertThat(verdict.passed()).isEqualTo(present >= n);
    }

    @Property
    void noPasswordMayContainItsUsersName(
            @ForAll("passwords") String before, @ForAll("names") String name, @ForAll("passwords") String after) {
        PasswordRule rule = PasswordRule.of(Kind.USER_NAME);

        assertThat(rule.judge(candidate(before + name.toUpperCase(Locale.ROOT) + "x" + after, name))
                        .passed())
                .isFalse();
    }

    @Provide
    Arbitrary<Kind> kinds() {
        return Arbitraries.of(Kind.UPPER_CASE, Kind.LOWER_CASE, Kind.DIGITS, Kind.SPECIAL, Kind.CLASSES);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> passwords() {
        Arbitrary<String> awkward = Arbitraries.of(
                "a", "Z", "7", "-", " ", "ß", "é", "e\u0301", "Å", "A\u030a", "ǅ", "٣", "密", "😀", "\u0301", "İ", "ﬁ");
        return awkward.list().ofMaxSize(24).map(parts -> String.join("", parts));
    }
}
