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

    /** Nothing said: the role that people have unless they are given another. */
    UserPermissions check(Caller caller, TenantId tenant, @Nullable UserPermissions wanted) {
        UserPermissions given =
                wanted == null ? new UserPermissions(List.of(roles.defaultRoleOf(tenant)), null) : wanted;
        List<Long> roleIds = Input.required("roles", given.roles());
        if (roleIds.isEmpty()) {
            throw InvalidInputException.invalid("roles", "must name at least one role");
        }
        caller.requireAllOf(roles.effectivePermissions(tenant, roleIds, given.explicit()));
        return given;
    }
}
