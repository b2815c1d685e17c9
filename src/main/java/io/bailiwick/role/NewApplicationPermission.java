package io.bailiwick.role;

import org.jspecify.annotations.Nullable;

/**
 * What a permission of an application is made of.
 *
 * @param name {@code [a-z][a-z0-9._-]*}, up to 128 characters, unique in the tenant
 * @param description up to 1024 characters
 */
public record NewApplicationPermission(
        @Nullable String name, @Nullable String description) {

    static NewApplicationPermission of(ApplicationPermission permission) {
        return new NewApplicationPermission(permission.name(), permission.description());
    }
}
