package io.bailiwick.compat.hdp;

import io.bailiwick.password.PasswordPolicy;
import io.bailiwick.tenant.PasswordSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is shown and sent (contracts/hdp.md, section 8).
 *
 * @param expirationDays after which chosen passwords must be changed, begun days whole; 0 for never
 */
record HdpPasswordPolicy(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable String description,
        @Nullable List<HdpPasswordRule> rules,
        @Nullable Integer expirationDays) {

    static final int DEFAULT = 1;
    static final int CUSTOM = 2;

    /** What is shown where neither is selected: the least that holds everywhere. */
    static final int OFF = -1;

    HdpPasswordPolicy {
        rules = rules == null ? null : List.copyOf(rules);
    }

    /** The one that these settings select. */
    static HdpPasswordPolicy inForce(PasswordSettings settings) {
        return switch (settings.preset()) {
            case HDP_DEFAULT -> defaultPolicy(settings);
            case OWN -> custom(settings);
            case MINIMAL -> of(OFF, "No Policy", "The least that always holds", PasswordPolicy.of(settings), settings);
        };
    }

    static HdpPasswordPolicy defaultPolicy(PasswordSettings settings) {
        return of(DEFAULT, "Default Policy", "Default Password Policy", PasswordPolicy.hdpDefault(settings), settings);
    }

    static HdpPasswordPolicy custom(PasswordSettings settings) {
        return of(CUSTOM, "Custom Policy", "Custom Password Policy", PasswordPolicy.own(settings), settings);
    }

    private static HdpPasswordPolicy of(
            int id, String name, String description, PasswordPolicy policy, PasswordSettings settings) {
        List<HdpPasswordRule> rules =
                policy.rules().stream().map(HdpPasswordRule::of).toList();
        return new HdpPasswordPolicy(id, name, description, rules, daysOf(settings.expiration()));
    }

    private static int daysOf(Duration expiration) {
        return (int) expiration.plusDays(1).minusNanos(1).toDays();
    }
}
