package io.bailiwick.role;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class RoleRepository implements PanacheRepositoryBase<RoleEntity, Long> {

    private final Sql sql;

    RoleRepository(Sql sql) {
        this.sql = sql;
    }

    List<RoleEntity> listByTenant(TenantId tenant) {
        return list("tenantId = ?1 order by id", tenant.value());
    }

    Optional<RoleEntity> findInTenant(TenantId tenant, long id) {
        return find("tenantId = ?1 and id = ?2", tenant.value(), id).firstResultOptional();
    }

    Optional<RoleEntity> findByLabel(TenantId tenant, String label) {
        return find("tenantId = ?1 and label = ?2", tenant.value(), label).firstResultOptional();
    }

    List<RoleEntity> listAfter(TenantId tenant, long id, int most) {
        return find("tenantId = ?1 and id > ?2 order by id", tenant.value(), id)
                .range(0, most - 1)
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<RoleEntity> lockInTenant(TenantId tenant, long id) {
        return find("tenantId = ?1 and id = ?2", tenant.value(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Long> idsByNameKey(TenantId tenant, String nameKey) {
        return sql.list(
                Long.class, "select id from role where tenant_id = ?1 and name_key = ?2", tenant.value(), nameKey);
    }

    /** Whatever the scope. */
    Optional<TenantId> tenantOf(long id) {
        return sql.first(Long.class, "select tenant_of_role(?1)", id).map(TenantId::new);
    }

    long nextId() {
        return sql.one(Long.class, "select nextval('role_seq')");
    }

    List<Long> nextIds(int count) {
        return sql.list(Long.class, "select nextval('role_seq') from generate_series(1, ?1)", count);
    }

    /** By their numbers, in two statements however many they are. */
    void addAll(TenantId tenant, Map<Long, PredefinedRole> predefined) {
        predefined.forEach((id, role) -> persist(new RoleEntity(tenant, id, role)));
        flush();
        List<Long> roles = new ArrayList<>();
        List<Integer> permissions = new ArrayList<>();
        predefined.forEach((id, role) -> role.permissions().forEach(permission -> {
            roles.add(id);
            permissions.add(permission);
        }));
        sql.change(
                "insert into role_permission (tenant_id, role_id, permission_id) select ?1, unnest(?2), unnest(?3)",
                tenant.value(),
                roles.toArray(Long[]::new),
                permissions.toArray(Integer[]::new));
    }

    List<Integer> permissionsOf(TenantId tenant, Collection<Long> roles) {
        return sql.list(Integer.class, """
                select distinct permission_id from role_permission
                where tenant_id = ?1 and role_id = any (?2) order by permission_id""", tenant.value(), roles.toArray(Long[]::new));
    }

    Map<Long, List<Integer>> permissionsByRole(TenantId tenant) {
        return sql.list(Object[].class, """
                        select role_id, permission_id from role_permission
                        where tenant_id = ?1 order by role_id, permission_id""", tenant.value()).stream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Integer) row[1], toList())));
    }

    /** Those of the given ids that are roles of the tenant; they stay until the transaction ends. */
    List<Long> hold(TenantId tenant, Collection<Long> ids) {
        return sql.list(
                Long.class,
                "select id from role where tenant_id = ?1 and id = any (?2) order by id for key share",
                tenant.value(),
                ids.toArray(Long[]::new));
    }

    void addPermissions(TenantId tenant, long role, Collection<Integer> permissions) {
        sql.change(
                "insert into role_permission (tenant_id, role_id, permission_id) select ?1, ?2, unnest(?3)",
                tenant.value(),
                role,
                permissions.toArray(Integer[]::new));
    }

    void replacePermissions(TenantId tenant, long role, Collection<Integer> permissions) {
        sql.change("delete from role_permission where tenant_id = ?1 and role_id = ?2", tenant.value(), role);
        addPermissions(tenant, role, permissions);
    }

    void deleteAndFlush(RoleEntity role) {
        delete(role);
        flush();
    }
}
