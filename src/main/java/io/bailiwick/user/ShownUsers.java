package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    Map<UserEntity, User> show(Collection<UserEntity> all) {
        Map<Long, List<Long>> roles = users.rolesByUser(all);
        Map<Long, List<AuthUser>> logins = authUsers.byUser(all);
        Map<UserEntity, User> shown = new LinkedHashMap<>();
        all.forEach(user -> shown.put(
                user,
                user.toUser(roles.getOrDefault(user.id(), List.of()), logins.getOrDefault(user.id(), List.of()))));
        return shown;
    }
}
