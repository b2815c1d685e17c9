package io.bailiwick.role;

import org.jspecify.annotations.Nullable;

/** A permission that a tenant defines for its applications. Means nothing here; its name travels in tokens. */
public record ApplicationPermission(
        int id, String name, @Nullable String description, int version) {}
