package io.bailiwick.authservice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered authentication service. Ids are unique on the server.
 *
 * @param tenantId the tenant that owns it; a service of the system tenant serves the accounts of all tenants
 * @param authTypeId see {@link AuthType}
 * @param enabled whether it lets anybody in
 * @param position its place among the services of an account, the lowest first; those without one follow by their ids
 * @param trusted whether it may be at any address: whoever decided where it is was an Administrator
 * @param attributes with a mask for each secret; null where they were not asked for or are not the caller's to see
 * @param version rises with every change
 */
@RegisterForReflection
public record AuthService(
        long id,
        String name,
        long tenantId,
        @Nullable String description,
        int authTypeId,
        boolean enabled,
        @Nullable Integer position,
        boolean trusted,
        @Nullable Map<String, Object> attributes,
        Instant modifiedAt,
        int version) {

    /** What stands in answers where a secret is stored. */
    public static final String MASK = "********";

    public AuthService {
        attributes = attributes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
