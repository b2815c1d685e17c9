package io.bailiwick.password;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import io.bailiwick.tenant.PasswordPreset;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.TenantSettings;
import java.time.Duration;
import java.util.List;

/** Passwords tried against rules, without a service around them. */
final class Trials {

    static final CommonPasswords COMMON = new CommonPasswords();

    private Trials() {}

    static Candidate candidate(String password, String userName) {
        return candidate(password, new PasswordOwner(userName, null));
    }

    static Candidate candidate(String password, PasswordOwner owner) {
        return Candidate.of(new ClearPassword(password), owner, COMMON, OwnNames.of(tenant("globex", "Globex Corp")));
    }

    static Candidate candidate(String password, TenantRef tenant) {
        return Candidate.of(new ClearPassword(password), PasswordOwner.UNKNOWN, COMMON, OwnNames.of(tenant));
    }

    static boolean keeps(PasswordRule rule, String password) {
        return rule.judge(candidate(password, "somebody")).passed();
    }

    /** The rules that a password of somebody breaks. */
    static List<String> broken(PasswordPolicy policy, String password) {
        return policy.judge(candidate(password, "somebody")).stream()
                .filter(verdict -> !verdict.passed())
                .map(verdict -> verdict.rule().kind().label())
                .toList();
    }

    static TenantRef tenant(String key, String name) {
        return new TenantRef(new TenantId(7), new TenantKey(key), name, true, false, TenantSettings.BUILT_IN, false);
    }

    /** Lengths and kinds of characters; neither names nor common passwords are refused. */
    static PasswordSettings settings(int least, int most, int upper, int lower, int digits, int special, int classes) {
        return new PasswordSettings(
                PasswordPreset.OWN,
                least,
                most,
                false,
                false,
                upper,
                lower,
                digits,
                special,
                classes,
                0,
                Duration.ZERO,
                Duration.ZERO,
                true);
    }

    static PasswordSettings preset(PasswordPreset preset, boolean refuseCommon) {
        return new PasswordSettings(
                preset, 20, 30, refuseCommon, false, 5, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, true);
    }
}
