package io.bailiwick.password;

import io.bailiwick.password.PasswordRule.Kind;
import io.bailiwick.tenant.PasswordSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules about the characters of passwords, in the order in which people read them. */
public record PasswordPolicy(List<PasswordRule> rules) {

    private static final int HDP_LONGEST = 12;
    private static final int HDP_CLASSES = 3;

    public PasswordPolicy {
        rules = List.copyOf(rules);
    }

    /** The rules that hold where these settings do. */
    public static PasswordPolicy of(PasswordSettings settings) {
        return switch (settings.preset()) {
            case OWN -> own(settings);
            case HDP_DEFAULT -> hdpDefault(settings);
            case MINIMAL ->
                new PasswordPolicy(List.of(PasswordRule.length(PasswordSettings.SHORTEST, PasswordSettings.LONGEST)));
        };
    }

    /** What the settings say themselves, whatever their preset. */
    public static PasswordPolicy own(PasswordSettings settings) {
        List<PasswordRule> rules = new ArrayList<>();
        rules.add(PasswordRule.length(settings.minLength(), satisfiable(settings)));
        Stream.of(
                        PasswordRule.atLeast(settings.minUpperCase(), Kind.UPPER_CASE),
                        PasswordRule.atLeast(settings.minLowerCase(), Kind.LOWER_CASE),
                        PasswordRule.atLeast(settings.minDigits(), Kind.DIGITS),
                        PasswordRule.atLeast(settings.minSpecial(), Kind.SPECIAL),
                        PasswordRule.atLeast(settings.minClasses(), Kind.CLASSES))
                .filter(rule -> rule.least() > 0)
                .forEach(rules::add);
        if (settings.refuseUserName()) {
            rules.add(PasswordRule.of(Kind.USER_NAME));
        }
        addCommon(settings, rules);
        return new PasswordPolicy(rules);
    }

    /** Hybrid Data Pipeline's fixed policy (contracts/hdp.md, section 8), and common passwords refused as the settings say. */
    public static PasswordPolicy hdpDefault(PasswordSettings settings) {
        List<PasswordRule> rules = new ArrayList<>();
        rules.add(PasswordRule.length(PasswordSettings.SHORTEST, HDP_LONGEST));
        rules.add(PasswordRule.atLeast(HDP_CLASSES, Kind.CLASSES));
        rules.add(PasswordRule.of(Kind.USER_NAME));
        addCommon(settings, rules);
        return new PasswordPolicy(rules);
    }

    private static void addCommon(PasswordSettings settings, List<PasswordRule> rules) {
        if (settings.refuseCommon()) {
            rules.add(PasswordRule.of(Kind.COMMON));
        }
    }

    List<PasswordVerdict> judge(Candidate candidate) {
        return rules.stream().map(rule -> rule.judge(candidate)).toList();
    }

    /** What a tenant says and what it takes from the system tenant need not fit together: the demands count more. */
    private static int satisfiable(PasswordSettings settings) {
        int needed = settings.minUpperCase() + settings.minLowerCase() + settings.minDigits() + settings.minSpecial();
        return Math.max(settings.maxLength(), Math.max(settings.minLength(), needed));
    }
}
