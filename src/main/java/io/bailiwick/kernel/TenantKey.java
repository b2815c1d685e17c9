package io.bailiwick.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** The immutable name of a tenant in paths, issuers and claims. Matched without regard to case, kept in lower case. */
public record TenantKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public TenantKey {
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tenant key: at most 63 letters a-z, digits and hyphens");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
