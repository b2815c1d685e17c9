package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Who can have administrative access to a tenant: users of the system tenant, and its own. To give and to take it is a
 * change of the account, which nobody makes who is weaker.
 */
@ApplicationScoped
class TenantAdministrators {

    private static final int MOST = 1_000;

    private final TenantAdministratorRepository administrators;
    private final Delegation delegation;

    TenantAdministrators(TenantAdministratorRepository administrators, Delegation delegation) {
        this.administrators = administrators;
        this.delegation = delegation;
    }

    void add(Caller caller, TenantId tenant, Collection<Long> users) {
        if (users.size() > MOST) {
            throw InvalidInputException.invalid("administrators", "can be at most %d".formatted(MOST));
        }
        if (users.isEmpty()) {
            return;
        }
        Map<Long, TenantId> homes = administrators.homesOf(users);
        for (Long user : users) {
            TenantId home = homes.get(user);
            if (home == null || !(home.isSystem() || home.equals(tenant))) {
                throw InvalidInputException.unknown("user", user);
            }
        }
        requireAsStrong(caller, homes);
        administrators.add(tenant, homes);
    }

    void remove(Caller caller, TenantId tenant, Collection<Long> users) {
        if (users.isEmpty()) {
            return;
        }
        requireAsStrong(caller, administrators.homesOf(users));
        administrators.remove(tenant, users);
    }

    /** By number, the tenants in which the accounts live, which may be out of the caller's sight. */
    private void requireAsStrong(Caller caller, Map<Long, TenantId> homes) {
        Map<Long, TenantId> others = new HashMap<>(homes);
        others.keySet().removeIf(user -> caller.userId() == user);
        delegation.requireAll(caller, administrators.permissionsOf(others), administrators.administeredBy(others));
    }
}
