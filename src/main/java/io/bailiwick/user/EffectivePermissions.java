package io.bailiwick.user;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account was given, and what that comes to.
 *
 * @param permissions explicit ones, beside those of the roles; null as long as nobody ever said
 * @param effectivePermissions those of the roles and the explicit ones, in order
 * @param version the account's
 */
public record EffectivePermissions(
        List<Long> roles,
        @Nullable List<Integer> permissions,
        List<Integer> effectivePermissions,
        @JsonIgnore int version) {

    public EffectivePermissions {
        roles = List.copyOf(roles);
        permissions = permissions == null ? null : List.copyOf(permissions);
        effectivePermissions = List.copyOf(effectivePermissions);
    }
}
