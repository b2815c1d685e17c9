package io.bailiwick.compat.hdp;

import io.bailiwick.password.PasswordRule;
import org.jspecify.annotations.Nullable;

/** One rule of a policy (contracts/hdp.md, section 8). Title and name are read and ignored. */
record HdpPasswordRule(
        @Nullable String title,
        @Nullable String ruleId,
        @Nullable String ruleName,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Integer minChars,
        @Nullable Integer minClasses) {

    static HdpPasswordRule of(PasswordRule rule) {
        HdpRuleName name = HdpRuleName.of(rule);
        int least = rule.least();
        return switch (name) {
            case LENGTH ->
                new HdpPasswordRule(rule.title(), name.id(), name.ruleName(), least, rule.most(), null, null);
            case CLASSES -> new HdpPasswordRule(rule.title(), name.id(), name.ruleName(), null, null, null, least);
            case UPPER_CASE, LOWER_CASE, DIGITS, SPECIAL ->
                new HdpPasswordRule(rule.title(), name.id(), name.ruleName(), null, null, least, null);
            case USER_NAME, COMMON ->
                new HdpPasswordRule(rule.title(), name.id(), name.ruleName(), null, null, null, null);
        };
    }
}
