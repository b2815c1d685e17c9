package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** Accounts with what belongs to them in other tables. */
@ApplicationScoped
class ShownUsers {

    private final UserRepository users;
    private final AuthUserRepository authUsers;

    ShownUsers(UserRepository users, AuthUserRepository authUsers) {
        this.users = users;
        this.authUsers = authUsers;
    }

    User show(UserEntity user) {
        TenantId tenant = user.tenant();
        return user.toUser(users.rolesOf(tenant, user.id()), authUsers.listByUser(tenant, user.id()));
    }
}
