package io.bailiwick.user;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Who can have administrative access to a tenant: users of the system tenant, and its own. */
@ApplicationScoped
class TenantAdministrators {

    private static final int MOST = 1_000;

    private final TenantAdministratorRepository administrators;

    TenantAdministrators(TenantAdministratorRepository administrators) {
        this.administrators = administrators;
    }

    void add(TenantId tenant, Collection<Long> users) {
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
        administrators.add(tenant, homes);
    }
}
