package io.bailiwick.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account was given: roles, and permissions beside them (null as long as nobody ever said). Both by id. */
public record UserPermissions(
        @Nullable List<Long> roles, @Nullable List<Integer> permissions) {

    public UserPermissions {
        roles = roles == null ? null : List.copyOf(roles);
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    List<Integer> explicit() {
        return permissions == null ? List.of() : permissions;
    }
}
