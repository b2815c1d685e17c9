package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.RoleChanging;
import io.bailiwick.role.RoleLocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * What a role gains or loses, its holders gain or lose, with all the rules of a change of their own permissions. Sessions
 * that were opened for more end.
 */
@ApplicationScoped
class RoleHolders {

    private final RoleHolderRepository holders;
    private final Delegation delegation;
    private final Administrators administrators;

    RoleHolders(RoleHolderRepository holders, Delegation delegation, Administrators administrators) {
        this.holders = holders;
        this.delegation = delegation;
        this.administrators = administrators;
    }

    /** Of the holders, any may be an Administrator: the guard of these comes before the row of any role or account. */
    void lock(@Observes RoleLocking event) {
        if (event.tenant().isSystem()) {
            administrators.lock();
        }
    }

    void change(@Observes RoleChanging event) {
        if (!event.caller().isAdministrator()) {
            check(event);
        }
        if (event.lost().isEmpty()) {
            return;
        }
        holders.endAccess(event.tenant(), event.role());
        if (event.tenant().isSystem() && event.lost().contains(Permission.ADMINISTRATOR.id())) {
            administrators.requireOneLeft();
        }
    }

    /** Under the locks of the holders, so that nobody has become stronger by the end of the transaction. */
    private void check(RoleChanging event) {
        Caller caller = event.caller();
        TenantId tenant = event.tenant();
        List<Long> users = holders.lock(tenant, event.role());
        boolean own = users.stream().anyMatch(user -> delegation.isOwn(caller, tenant, user));
        if (own && !caller.permissions().containsAll(event.gained())) {
            throw ForbiddenException.ownPermissions();
        }
        delegation.requireAll(
                caller,
                holders.permissionsWithout(tenant, event.role(), caller.userId()),
                holders.administeredWithout(tenant, event.role(), caller.userId()));
    }
}
