package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller may give to an account: roles of its tenant, and nothing that the caller lacks. */
@ApplicationScoped
class Grants {

    private final Roles roles;

    Grants(Roles roles) {
        this.roles = roles;
    }

    UserPermissions check(Caller caller, TenantId tenant, @Nullable UserPermissions wanted) {
        UserPermissions given = wanted == null
                ? new UserPermissions(List.of(roles.defaultRoleOf(tenant)), null)
                : new UserPermissions(distinctRoles(wanted), distinctPermissions(wanted));
        List<Long> roleIds = Input.required("roles", given.roles());
        caller.requireAllOf(roles.effectivePermissions(tenant, roleIds, given.explicit()));
        return given;
    }

    private static List<Long> distinctRoles(UserPermissions wanted) {
        List<Long> roles = Input.required("roles", wanted.roles());
        if (roles.isEmpty()) {
            throw InvalidInputException.invalid("roles", "must name at least one role");
        }
        return roles.stream().distinct().toList();
    }

    private static @Nullable List<Integer> distinctPermissions(UserPermissions wanted) {
        return wanted.permissions() == null
                ? null
                : wanted.permissions().stream().distinct().toList();
    }
}
