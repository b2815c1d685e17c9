package io.bailiwick.tenant;

import io.bailiwick.kernel.Input;
import org.jspecify.annotations.Nullable;

/** What tenants may be called. */
final class TenantTexts {

    private static final int NAME_LENGTH = 128;
    private static final int DESCRIPTION_LENGTH = 1024;

    private TenantTexts() {}

    static String name(@Nullable String name) {
        return Input.name("name", name, NAME_LENGTH);
    }

    static @Nullable String description(@Nullable String description) {
        return Input.optionalText("description", description, DESCRIPTION_LENGTH);
    }
}
