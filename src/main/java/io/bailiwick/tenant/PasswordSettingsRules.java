package io.bailiwick.tenant;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which demands on passwords make sense: some password must meet them, and none may be too easy to guess. */
final class PasswordSettingsRules {

    private static final String SECTION = "passwordPolicy.";
    private static final int MOST_LEAST_LENGTH = 64;
    private static final int LEAST_MOST_LENGTH = 12;
    private static final int MOST_OF_A_CLASS = 32;
    private static final int CLASSES = 4;
    private static final int MOST_HISTORY = 24;

    private PasswordSettingsRules() {}

    static void check(PasswordSettings settings) {
        Input.required(SECTION + "preset", settings.preset());
        checkLengths(settings);
        checkClasses(settings);
        Input.oneOf(SECTION + "history", settings.history(), 0, MOST_HISTORY);
        zeroOrWithin("expiration", settings.expiration(), Duration.ofDays(1), Duration.ofDays(3650));
        zeroOrWithin(
                "temporaryPasswordLifetime",
                settings.temporaryPasswordLifetime(),
                Duration.ofHours(1),
                Duration.ofDays(365));
    }

    private static void checkLengths(PasswordSettings settings) {
        Input.oneOf(SECTION + "minLength", settings.minLength(), PasswordSettings.SHORTEST, MOST_LEAST_LENGTH);
        Input.oneOf(
                SECTION + "maxLength",
                settings.maxLength(),
                Math.max(settings.minLength(), LEAST_MOST_LENGTH),
                PasswordSettings.LONGEST);
    }

    private static void checkClasses(PasswordSettings settings) {
        Input.oneOf(SECTION + "minUpperCase", settings.minUpperCase(), 0, MOST_OF_A_CLASS);
        Input.oneOf(SECTION + "minLowerCase", settings.minLowerCase(), 0, MOST_OF_A_CLASS);
        Input.oneOf(SECTION + "minDigits", settings.minDigits(), 0, MOST_OF_A_CLASS);
        Input.oneOf(SECTION + "minSpecial", settings.minSpecial(), 0, MOST_OF_A_CLASS);
        Input.oneOf(SECTION + "minClasses", settings.minClasses(), 0, CLASSES);
        int together = settings.minUpperCase() + settings.minLowerCase() + settings.minDigits() + settings.minSpecial();
        if (together > settings.maxLength()) {
            throw InvalidInputException.invalid(
                    SECTION + "maxLength",
                    "must be at least %d, which the kinds of characters need".formatted(together));
        }
    }

    private static void zeroOrWithin(String property, @Nullable Duration value, Duration least, Duration most) {
        Duration given = Input.required(SECTION + property, value);
        if (!given.isZero()) {
            SettingsRules.within(SECTION + property, given, least, most);
        }
    }
}
