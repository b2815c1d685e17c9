package io.bailiwick.authservice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registered authentication service. Secrets among its attributes show as a mask. */
@RegisterForReflection
public record AuthService(
        long id,
        String name,
        long tenantId,
        @Nullable String description,
        int typeId,
        boolean enabled,
        Map<String, Object> attributes,
        Instant modifiedAt,
        int version) {

    /** What stands in answers where a secret is stored. */
    public static final String MASK = "********";

    public AuthService {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
