package io.bailiwick.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role is made of.
 *
 * @param label for tokens and other programs: {@code [a-z][a-z0-9_-]*}, up to 64 characters, unique in the tenant; made
 *     from the name where left out; can't be changed later
 * @param name up to 128 characters, unique in the tenant without regard to case
 * @param description up to 1024 characters
 * @param permissions ids of the catalogue or of the tenant's applications; may be empty
 */
public record NewRole(
        @Nullable String label,
        @Nullable String name,
        @Nullable String description,
        @Nullable List<Integer> permissions) {

    public NewRole {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    static NewRole of(Role role) {
        return new NewRole(role.label(), role.name(), role.description(), role.permissions());
    }
}
