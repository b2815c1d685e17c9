package io.bailiwick.tenant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bailiwick.kernel.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tenant as the native API shows it. {@code key} never changes, {@code name} may. */
public record Tenant(
        long id, String key, String name, @Nullable String description, boolean active, Instant createdAt) {

    @JsonIgnore
    public TenantId tenantId() {
        return new TenantId(id);
    }
}
