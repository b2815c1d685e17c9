package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.Input;
import io.bailiwick.password.ClearPassword;
import io.bailiwick.password.PasswordVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a password is worth, rule by rule (contracts/hdp.md, W3). */
record HdpPasswordValidation(Result passwordValidationResponse) {

    record Request(@Nullable String password) {

        ClearPassword onTrial() {
            return new ClearPassword(Input.required("password", password));
        }

        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    record Result(boolean passed, List<Verdict> rules) {}

    record Verdict(
            String ruleId,
            String title,
            boolean passed,
            @Nullable List<Verdict> rules) {

        static Verdict flat(PasswordVerdict verdict) {
            return of(verdict, null);
        }

        /** With the kinds of characters below the rule that counts them. */
        static Verdict nested(PasswordVerdict verdict) {
            List<Verdict> parts = verdict.parts().stream().map(Verdict::flat).toList();
            return of(verdict, parts.isEmpty() ? null : parts);
        }

        private static Verdict of(PasswordVerdict verdict, @Nullable List<Verdict> rules) {
            return new Verdict(
                    HdpRuleName.of(verdict.rule()).id(), verdict.rule().title(), verdict.passed(), rules);
        }
    }

    static HdpPasswordValidation of(List<PasswordVerdict> verdicts, List<Verdict> shown) {
        return new HdpPasswordValidation(new Result(verdicts.stream().allMatch(PasswordVerdict::passed), shown));
    }
}
