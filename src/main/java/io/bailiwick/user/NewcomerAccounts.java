package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.Roles;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Accounts that nobody asks for but a tenant's own directory. It may give what anybody gets in the tenant, and no more. */
@ApplicationScoped
public class NewcomerAccounts {

    private final UserService users;
    private final Roles roles;
    private final Tenants tenants;

    NewcomerAccounts(UserService users, Roles roles, Tenants tenants) {
        this.users = users;
        this.roles = roles;
        this.tenants = tenants;
    }

    /**
     * What is not possible of the details is left out.
     *
     * @param newcomer whose password their service has just accepted
     * @throws UserExistsException if the name is taken, by the same person a moment ago or by somebody else
     * @throws ForbiddenException if the tenant does not want them any more, or its default role is too strong
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void create(LoginCandidate newcomer, UserDetails details) {
        TenantId tenant = newcomer.tenant();
        // Nobody makes the tenant's names unique on the server from here on.
        tenants.hold(tenant);
        if (tenants.refById(tenant).filter(Newcomers::areWelcome).isEmpty()) {
            throw ForbiddenException.notInThisTenant();
        }
        String name = newcomer.authUserName();
        UserContent account = new UserContent(
                name,
                UserDetailsRules.possible(details),
                StatusInfo.active(),
                null,
                null,
                new AuthenticationInfo(List.of(new AuthUser(name, newcomer.serviceId()))));
        users.create(callerFor(newcomer), tenant, account, null);
    }

    private Caller callerFor(LoginCandidate newcomer) {
        TenantId tenant = newcomer.tenant();
        Set<Integer> given = roles.effectivePermissions(tenant, List.of(roles.defaultRoleOf(tenant)), List.of());
        if (given.stream().anyMatch(Permission::isAdministrative)) {
            throw ForbiddenException.exceedsOwnPermissions();
        }
        Set<Integer> held = new HashSet<>(given);
        held.add(Permission.CREATE_USERS.id());
        return Caller.task("provisioning by " + newcomer.serviceName(), tenant, held);
    }
}
