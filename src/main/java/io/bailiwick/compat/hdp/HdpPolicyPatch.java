package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A custom policy as it is sent, to a patch of the system tenant's settings: the five rules of this API are set or
 * dropped; those that are ours are accepted, so that what was read can be sent back, and stay as they are.
 */
final class HdpPolicyPatch {

    private static final int MOST_DAYS = 3650;

    private static final List<String> REPLACED =
            List.of("minLength", "maxLength", "minUpperCase", "minLowerCase", "minDigits", "minSpecial");

    private HdpPolicyPatch() {}

    static ObjectNode of(HdpPasswordPolicy policy) {
        if (Input.required("id", policy.id()) != HdpPasswordPolicy.CUSTOM) {
            throw InvalidInputException.invalid("id", "must be that of the path");
        }
        Input.required("name", policy.name());
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        REPLACED.forEach(patch::putNull);
        Set<HdpRuleName> seen = EnumSet.noneOf(HdpRuleName.class);
        for (HdpPasswordRule rule : Input.required("rules", policy.rules())) {
            HdpRuleName name = HdpRuleName.byId(Input.required("ruleId", rule.ruleId()));
            if (!seen.add(name)) {
                throw InvalidInputException.invalid("ruleId", "must not stand twice");
            }
            put(patch, name, rule);
        }
        int days = Input.oneOf("expirationDays", policy.expirationDays(), 0, MOST_DAYS);
        return patch.put("expiration", Duration.ofDays(days).toString());
    }

    private static void put(ObjectNode patch, HdpRuleName name, HdpPasswordRule rule) {
        switch (name) {
            case LENGTH ->
                patch.put("minLength", Input.required("minLength", rule.minLength()))
                        .put("maxLength", Input.required("maxLength", rule.maxLength()));
            case UPPER_CASE -> patch.put("minUpperCase", Input.required("minChars", rule.minChars()));
            case LOWER_CASE -> patch.put("minLowerCase", Input.required("minChars", rule.minChars()));
            case DIGITS -> patch.put("minDigits", Input.required("minChars", rule.minChars()));
            case SPECIAL -> patch.put("minSpecial", Input.required("minChars", rule.minChars()));
            case CLASSES, USER_NAME, COMMON -> {}
        }
    }
}
