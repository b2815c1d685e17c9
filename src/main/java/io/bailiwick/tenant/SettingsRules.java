package io.bailiwick.tenant;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which settings make sense. */
final class SettingsRules {

    private static final int DELIMITER_LENGTH = 8;
    private static final int LABEL_LENGTH = 64;

    private SettingsRules() {}

    static void check(TenantSettings settings) {
        TenantSettings.Tokens tokens = Input.required("tokens", settings.tokens());
        within(
                "tokens.accessTokenLifetime",
                tokens.accessTokenLifetime(),
                Duration.ofMinutes(1),
                TenantSettings.Tokens.LONGEST_ACCESS);
        within("tokens.sessionLifetime", tokens.sessionLifetime(), Duration.ofMinutes(5), Duration.ofDays(90));
        Input.required("tokens.signingAlgorithm", tokens.signingAlgorithm());
        TenantSettings.Login login = Input.required("login", settings.login());
        Input.optionalText("login.delimiter", Input.required("login.delimiter", login.delimiter()), DELIMITER_LENGTH);
        TenantSettings.Lockout lockout = Input.required("lockout", settings.lockout());
        LockoutSetting attempts = LockoutSetting.ATTEMPTS;
        Input.oneOf("lockout.attempts", lockout.attempts(), (int) attempts.least(), (int) attempts.most());
        within("lockout.interval", lockout.interval(), LockoutSetting.INTERVAL);
        within("lockout.period", lockout.period(), LockoutSetting.PERIOD);
        TenantSettings.Users users = Input.required("users", settings.users());
        Input.name("users.defaultRole", users.defaultRole(), LABEL_LENGTH);
        PasswordSettingsRules.check(Input.required("passwordPolicy", settings.passwordPolicy()));
        Input.required("provisioning", settings.provisioning());
    }

    private static void within(String property, @Nullable Duration value, LockoutSetting range) {
        within(property, value, Duration.ofSeconds(range.least()), Duration.ofSeconds(range.most()));
    }

    static void within(String property, @Nullable Duration value, Duration least, Duration most) {
        Duration given = Input.required(property, value);
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            throw InvalidInputException.invalid(property, "must be from %s to %s".formatted(least, most));
        }
    }
}
