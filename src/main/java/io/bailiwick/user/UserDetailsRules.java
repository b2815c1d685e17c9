package io.bailiwick.user;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be known of somebody. */
final class UserDetailsRules {

    private static final int NAME_LENGTH = 128;
    private static final int LONG_NAME_LENGTH = 256;

    /** RFC 5321, 4.5.3.1.3: a path, less its brackets. */
    private static final int EMAIL_LENGTH = 254;

    /** Whether anybody reads it is for a message to find out, not for a pattern. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final int PROFILE_BYTES = 8 * 1024;

    /** Half a character, which UTF-8 can't carry. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private UserDetailsRules() {}

    static UserDetails checked(UserDetails details) {
        return new UserDetails(
                optionalName("displayName", details.displayName(), LONG_NAME_LENGTH),
                optionalName("firstName", details.firstName(), NAME_LENGTH),
                optionalName("lastName", details.lastName(), NAME_LENGTH),
                email(details.email()),
                optionalName("externalId", details.externalId(), LONG_NAME_LENGTH),
                profile(details.profile()));
    }

    /** The names and the address that can be: what others have written must not stand in anybody's way. */
    static UserDetails possible(UserDetails details) {
        return new UserDetails(
                possible(() -> optionalName("displayName", details.displayName(), LONG_NAME_LENGTH)),
                possible(() -> optionalName("firstName", details.firstName(), NAME_LENGTH)),
                possible(() -> optionalName("lastName", details.lastName(), NAME_LENGTH)),
                possible(() -> email(details.email())),
                null,
                null);
    }

    private static @Nullable String possible(Supplier<@Nullable String> checked) {
        try {
            return checked.get();
        } catch (InvalidInputException e) {
            return null;
        }
    }

    private static @Nullable String optionalName(String property, @Nullable String value, int max) {
        return value == null ? null : Input.name(property, value, max);
    }

    private static @Nullable String email(@Nullable String value) {
        String email = optionalName("email", value, EMAIL_LENGTH);
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw InvalidInputException.invalid("email", "must be an address with one @ and no blanks");
        }
        return email;
    }

    /** As it will be read again: without what is null. */
    private static @Nullable Map<String, Object> profile(@Nullable Map<String, Object> value) {
        if (value == null) {
            return null;
        }
        String text = ProfileText.write(value);
        if (text.getBytes(StandardCharsets.UTF_8).length > PROFILE_BYTES) {
            throw InvalidInputException.invalid("profile", "must have at most %d bytes".formatted(PROFILE_BYTES));
        }
        if (LONE_SURROGATE.matcher(text).find()) {
            throw InvalidInputException.invalid("profile", "must not contain halves of characters");
        }
        Map<String, Object> profile = ProfileText.read(text);
        ProfileShape.check(profile);
        return profile;
    }
}
