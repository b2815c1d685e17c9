package io.bailiwick.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a tenant. What else it shows is accepted and ignored, so that what was read can be sent back; but
 * a key that is not its own is refused.
 *
 * @param key never changes; may be left out
 * @param name up to 128 characters, unique on the server without regard to case
 * @param description up to 1024 characters; left out for none
 * @param active false to end every login and token of its accounts
 * @param serverWideNames whether people may log in without naming the tenant; for Administrators to change
 */
@JsonIgnoreProperties({"id", "createdAt", "version"})
public record TenantChange(
        @Nullable String key,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable Boolean serverWideNames) {

    /** Nothing changed yet. */
    public static TenantChange of(Tenant tenant) {
        return new TenantChange(
                tenant.key(), tenant.name(), tenant.description(), tenant.active(), tenant.serverWideNames());
    }
}
