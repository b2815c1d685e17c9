package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.password.PasswordRule;
import java.util.Arrays;

/** What the rules of a policy are called here. The last three are ours, in the same style. */
enum HdpRuleName {
    LENGTH("pwdLengthRule", "PASSWORD_LENGTH_RULE"),
    UPPER_CASE("upperCaseCharacterRule", "UPPER_CLASS_RULE"),
    LOWER_CASE("lowerCaseCharacterRule", "LOWER_CLASS_RULE"),
    DIGITS("numericCharacterRule", "NUMERIC_CLASS_RULE"),
    SPECIAL("specialCharacterRule", "SPECIAL_CLASS_RULE"),
    CLASSES("characterClassesRule", "CHARACTER_CLASSES_RULE"),
    USER_NAME("userNameRule", "USER_NAME_RULE"),
    COMMON("commonPasswordRule", "COMMON_PASSWORD_RULE");

    private final String id;
    private final String ruleName;

    HdpRuleName(String id, String ruleName) {
        this.id = id;
        this.ruleName = ruleName;
    }

    static HdpRuleName of(PasswordRule rule) {
        return valueOf(rule.kind().name());
    }

    static HdpRuleName byId(String id) {
        return Arrays.stream(values())
                .filter(name -> name.id.equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.invalid("ruleId", "must be that of a known rule"));
    }

    String id() {
        return id;
    }

    String ruleName() {
        return ruleName;
    }
}
