package io.bailiwick.tenant;

import org.jspecify.annotations.Nullable;

/**
 * What a tenant is made of.
 *
 * @param name up to 128 characters, unique on the server without regard to case
 * @param key for paths, issuers and claims; made from the name unless given; can't be changed later
 * @param description up to 1024 characters
 */
public record NewTenant(
        @Nullable String name,
        @Nullable String key,
        @Nullable String description) {}
