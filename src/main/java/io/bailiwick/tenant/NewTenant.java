package io.bailiwick.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant is made of.
 *
 * @param name up to 128 characters, unique on the server without regard to case
 * @param key for paths, issuers and claims; made from the name unless given; can't be changed later
 * @param description up to 1024 characters
 * @param active true where left out
 * @param serverWideNames whether people may log in without naming the tenant; false where left out; for Administrators alone
 * @param importedRoles numbers of roles of the system tenant that the new one gets copies of; those that every tenant has
 *     stand for its own
 * @param administrators numbers of users of the system tenant who get administrative access, beside its creator
 */
public record NewTenant(
        @Nullable String name,
        @Nullable String key,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable Boolean serverWideNames,
        @Nullable List<Long> importedRoles,
        @Nullable List<Long> administrators) {

    public NewTenant {
        importedRoles = importedRoles == null ? null : List.copyOf(importedRoles);
        administrators = administrators == null ? null : List.copyOf(administrators);
    }

    /** An active one with nothing but what every tenant has. */
    public NewTenant(@Nullable String name, @Nullable String key, @Nullable String description) {
        this(name, key, description, null, null, null, null);
    }
}
