package io.bailiwick.tenant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bailiwick.kernel.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the native API shows it.
 *
 * @param key never changes; in paths, issuers and claims
 * @param name unique on the server without regard to case
 * @param active whether anybody can log in and tokens work
 * @param serverWideNames whether people may log in without naming the tenant
 */
public record Tenant(
        long id,
        String key,
        String name,
        @Nullable String description,
        boolean active,
        boolean serverWideNames,
        Instant createdAt,
        int version) {

    @JsonIgnore
    public TenantId tenantId() {
        return new TenantId(id);
    }
}
