package io.bailiwick.user;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<UserEntity, Long> {

    private final Sql sql;

    UserRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<UserEntity> findInTenant(TenantId tenant, long id) {
        return find("tenantId = ?1 and id = ?2", tenant.value(), id).firstResultOptional();
    }

    Optional<UserEntity> findByNameKey(TenantId tenant, String nameKey) {
        return find("tenantId = ?1 and userNameKey = ?2", tenant.value(), nameKey)
                .firstResultOptional();
    }

    List<UserEntity> listAll(int most) {
        return find("order by id").range(0, most - 1).list();
    }

    List<UserEntity> listByTenants(Collection<TenantId> tenants, int most) {
        return find(
                        "tenantId in ?1 order by id",
                        tenants.stream().map(TenantId::value).toList())
                .range(0, most - 1)
                .list();
    }

    /** Whatever the scope. */
    Optional<TenantId> tenantOf(long id) {
        return sql.first(Long.class, "select tenant_of_user(?1)", id).map(TenantId::new);
    }

    long nextId() {
        return sql.one(Long.class, "select nextval('user_seq')");
    }

    List<Long> rolesOf(TenantId tenant, long user) {
        return sql.list(
                Long.class,
                "select role_id from user_role where tenant_id = ?1 and user_id = ?2 order by role_id",
                tenant.value(),
                user);
    }

    Map<Long, List<Long>> rolesByUser(Collection<UserEntity> users) {
        return sql
                .list(
                        Object[].class,
                        """
                        select user_id, role_id from user_role where tenant_id = any (?1) and user_id = any (?2)
                        order by user_id, role_id""",
                        users.stream()
                                .map(user -> user.tenant().value())
                                .distinct()
                                .toArray(Long[]::new),
                        users.stream().map(UserEntity::id).toArray(Long[]::new))
                .stream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Long) row[1], toList())));
    }

    List<Long> withRole(TenantId tenant, long role) {
        return sql.list(
                Long.class,
                "select user_id from user_role where tenant_id = ?1 and role_id = ?2 order by user_id",
                tenant.value(),
                role);
    }

    void addRoles(TenantId tenant, long user, Collection<Long> roles) {
        sql.change(
                "insert into user_role (tenant_id, user_id, role_id) select ?1, ?2, unnest(?3)",
                tenant.value(),
                user,
                roles.toArray(Long[]::new));
    }
}
