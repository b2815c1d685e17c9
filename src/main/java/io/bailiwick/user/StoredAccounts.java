package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts whole, their passwords among it. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class StoredAccounts {

    private final UserRepository users;
    private final AuthUserRepository authUsers;
    private final Sql sql;

    StoredAccounts(UserRepository users, AuthUserRepository authUsers, Sql sql) {
        this.users = users;
        this.authUsers = authUsers;
        this.sql = sql;
    }

    /** By number, beginning behind that one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StoredAccount> listAfter(TenantId tenant, long id, int most) {
        List<UserEntity> found = users.listAfter(tenant, id, most);
        Long[] ids = found.stream().map(UserEntity::id).toArray(Long[]::new);
        Map<Long, List<Long>> roles = users.rolesByUser(found);
        Map<Long, List<AuthUser>> logins = authUsers.byUser(found);
        Set<Long> administrators = administrators(tenant, ids);
        return found.stream()
                .map(user -> new StoredAccount(
                        user.toUser(
                                roles.getOrDefault(user.id(), List.of()), logins.getOrDefault(user.id(), List.of())),
                        user.givenPassword().orElse(null),
                        administrators.contains(user.id())))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public long count(TenantId tenant) {
        return sql.one(Long.class, "select count(*) from app_user where tenant_id = ?1", tenant.value());
    }

    private Set<Long> administrators(TenantId tenant, Long... ids) {
        return Set.copyOf(sql.list(
                Long.class,
                "select user_id from tenant_admin where tenant_id = ?1 and user_tenant_id = ?1 and user_id = any (?2)",
                tenant.value(),
                ids));
    }
}
