package io.bailiwick.authservice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an authentication service is made of.
 *
 * @param name up to 128 characters, unique in the tenant without regard to case
 * @param typeId see {@link AuthType}
 * @param attributes see {@link LdapSettings}
 */
public record NewAuthService(
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer typeId,
        @Nullable Map<String, Object> attributes) {

    public NewAuthService {
        attributes = attributes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    @Override
    public String toString() {
        return "NewAuthService[" + name + "]";
    }
}
