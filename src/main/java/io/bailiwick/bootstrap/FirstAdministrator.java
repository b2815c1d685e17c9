package io.bailiwick.bootstrap;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.Roles;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenant.TenantCreation;
import io.bailiwick.tenant.Tenants;
import io.bailiwick.user.GivenPassword;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StatusInfo;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserPermissions;
import io.bailiwick.user.UserService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The system tenant and its administrator, in one transaction. Replicas may race: the tenant's key lets one through. */
@ApplicationScoped
class FirstAdministrator {

    static final String NAME = "admin";

    private static final Caller TASK = Caller.system("first start");

    private final Tenants tenants;
    private final TenantCreation creation;
    private final UserService users;
    private final Roles roles;
    private final AdministratorPassword password;
    private final PasswordHasher hasher;
    private final Scopes scopes;

    FirstAdministrator(
            Tenants tenants,
            TenantCreation creation,
            UserService users,
            Roles roles,
            AdministratorPassword password,
            PasswordHasher hasher,
            Scopes scopes) {
        this.tenants = tenants;
        this.creation = creation;
        this.users = users;
        this.roles = roles;
        this.password = password;
        this.hasher = hasher;
        this.scopes = scopes;
    }

    void ensure() {
        if (tenants.refById(TenantId.SYSTEM).isPresent()) {
            return;
        }
        HashedPassword hash = hasher.hash(Set.of("first start"), password.obtain());
        scopes.call(TASK.scope(), () -> QuarkusTransaction.requiringNew().call(() -> create(hash)));
    }

    private boolean create(HashedPassword hash) {
        if (!creation.createSystemTenant(TASK)) {
            return false;
        }
        UserContent administrator = new UserContent(
                NAME,
                StatusInfo.active(),
                new PasswordInfo(PasswordInfo.ACTIVE, null),
                new UserPermissions(List.of(roles.systemAdministratorRole()), null),
                null);
        users.create(TASK, TenantId.SYSTEM, administrator, new GivenPassword(hash, null));
        return true;
    }
}
