package io.bailiwick.password;

import static io.bailiwick.password.Trials.broken;
import static io.bailiwick.password.Trials.candidate;
import static io.bailiwick.password.Trials.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.tenant.PasswordPreset;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final PasswordPolicy BUILT_IN = PasswordPolicy.of(PasswordSettings.BUILT_IN);

    @Test
    void whatIsBuiltInAsksForLengthAndSecrecyAndForNoKindsOfCharacters() {
        assertThat(BUILT_IN.rules())
                .extracting(rule -> rule.kind().label())
                .containsExactly("length", "userName", "common");
        assertThat(broken(BUILT_IN, "quiet meadow")).isEmpty();
        assertThat(broken(BUILT_IN, "1234567")).containsExactly("length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "qwertyuiop", "iloveyou", "trustno1", "sunshine"})
    void refusesTheCommonestPasswordsInAnyCase(String password) {
        assertThat(broken(BUILT_IN, password)).containsExactly("common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Globex-1", "globex2024!", "GLOBEX CORP 1", "12Bailiwick34", "globexglobexglobex"})
    void refusesNamesOfTenantAndServiceWithLittleElse(String password) {
        assertThat(broken(BUILT_IN, password)).containsExactly("common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"globex-internal-door", "bailiwick and a meadow", "quiet-meadow"})
    void acceptsNamesBesideEnoughElse(String password) {
        assertThat(broken(BUILT_IN, password)).isEmpty();
    }

    @Test
    void shortWordsOfANameMakeNoDifference() {
        TenantRef tenant = tenant("the-inn", "The Inn");

        assertThat(candidate("the-inner-meadow", tenant).common()).isFalse();
        assertThat(candidate("the-inn1", tenant).common()).isTrue();
    }

    @Test
    void refusesUserNamesInAnyCaseAndWhatStandsBeforeTheAt() {
        PasswordRule rule = PasswordRule.of(PasswordRule.Kind.USER_NAME);

        assertThat(rule.judge(candidate("my-LONGNAME-1", "longname")).passed()).isFalse();
        assertThat(rule.judge(candidate("ann.smith-4711", "Ann.Smith@globex.example"))
                        .passed())
                .isFalse();
        assertThat(rule.judge(candidate("quiet-meadow", "longname")).passed()).isTrue();
        assertThat(rule.judge(candidate("so-quiet-a-meadow", "so")).passed()).isTrue();
        assertThat(rule.judge(candidate("quiet-meadow", PasswordOwner.UNKNOWN)).passed())
                .isTrue();
        assertThat(rule.judge(candidate("a.smith-4711", new PasswordOwner("somebody", "A.Smith@globex.example")))
                        .passed())
                .isFalse();
    }

    @Test
    void hybridDataPipelinesDefaultIsFixed() {
        PasswordPolicy policy = PasswordPolicy.of(Trials.preset(PasswordPreset.HDP_DEFAULT, false));

        assertThat(broken(policy, "Quiet-me4dow")).isEmpty();
        assertThat(broken(policy, "Quiet-me4dows")).containsExactly("length");
        assertThat(broken(policy, "quiet-me")).containsExactly("classes");
        assertThat(broken(policy, "Somebody1")).containsExactly("userName");
        assertThat(broken(policy, "somebody")).containsExactly("classes", "userName");
        assertThat(broken(PasswordPolicy.of(Trials.preset(PasswordPreset.HDP_DEFAULT, true)), "Password1"))
                .containsExactly("common");
    }

    @Test
    void theLeastThatAlwaysHoldsIsALength() {
        PasswordPolicy policy = PasswordPolicy.of(Trials.preset(PasswordPreset.MINIMAL, true));

        assertThat(broken(policy, "password")).isEmpty();
        assertThat(broken(policy, "passwor")).containsExactly("length");
        assertThat(broken(policy, "x".repeat(257))).containsExactly("length");
    }

    @Test
    void demandsThatNoTenantMadeTogetherCanStillBeMet() {
        PasswordPolicy policy = PasswordPolicy.of(Trials.settings(20, 12, 10, 10, 10, 10, 4));

        assertThat(broken(policy, "A".repeat(10) + "a".repeat(10) + "1".repeat(10) + "-".repeat(10)))
                .isEmpty();
    }

    @Test
    void saysEveryRuleThatIsBroken() {
        List<PasswordRule> rules =
                PasswordPolicy.of(Trials.settings(8, 128, 0, 0, 1, 2, 0)).rules();

        assertThatThrownBy(() -> {
                    throw WeakPasswordException.breaking(rules);
                })
                .hasMessage("The password must contain at least 8 characters but no more than 128 characters; "
                        + "must contain at least 1 numeric character; must contain at least 2 special characters")
                .extracting("subjects")
                .isEqualTo(List.of("length", "digits", "special"));
    }

    @Test
    void readsOnlyTheBeginningOfAbsurdlyLongOnes() {
        String endless = "a" + "\u0315\u0327".repeat(200_000);

        Candidate candidate = candidate(endless, "somebody");

        assertThat(candidate.length()).isEqualTo(400_001);
        assertThat(candidate.text().length()).isLessThanOrEqualTo(1024);
        assertThat(candidate).hasToString("Candidate[…]");
    }
}
