package io.bailiwick.transfer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first line: what this is, and of which tenant.
 *
 * @param format of all lines
 */
@RegisterForReflection
record TenantLine(
        String type,
        int format,
        @Nullable String key,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable Boolean passwordHashes,
        @Nullable Instant exportedAt) {

    static final String TYPE = "tenant";

    static final int FORMAT = 1;
}
