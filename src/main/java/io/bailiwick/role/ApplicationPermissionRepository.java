package io.bailiwick.role;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApplicationPermissionRepository {

    private static final String COLUMNS = "select id, name, description, version from application_permission ";

    private final Sql sql;

    ApplicationPermissionRepository(Sql sql) {
        this.sql = sql;
    }

    List<ApplicationPermission> listAfter(TenantId tenant, long id, int most) {
        return sql
                .list(
                        Object[].class,
                        COLUMNS + "where tenant_id = ?1 and id > ?2 order by id limit ?3",
                        tenant.value(),
                        id,
                        most)
                .stream()
                .map(ApplicationPermissionRepository::permissionOf)
                .toList();
    }

    Optional<ApplicationPermission> find(TenantId tenant, int id) {
        return sql.first(Object[].class, COLUMNS + "where tenant_id = ?1 and id = ?2", tenant.value(), id)
                .map(ApplicationPermissionRepository::permissionOf);
    }

    /** Locked until the transaction ends. */
    Optional<ApplicationPermission> lock(TenantId tenant, int id) {
        return sql.first(Object[].class, COLUMNS + "where tenant_id = ?1 and id = ?2 for update", tenant.value(), id)
                .map(ApplicationPermissionRepository::permissionOf);
    }

    /** Those of the ids that there are; none of them can be deleted until the transaction ends. */
    List<Integer> hold(TenantId tenant, Collection<Integer> ids) {
        return sql.list(
                Integer.class,
                "select id from application_permission where tenant_id = ?1 and id = any (?2) for key share",
                tenant.value(),
                ids.toArray(Integer[]::new));
    }

    int nextId() {
        return sql.one(Long.class, "select nextval('application_permission_seq')")
                .intValue();
    }

    /** False if the name is taken. */
    boolean add(TenantId tenant, ApplicationPermission permission) {
        return sql.change(
                        """
                        insert into application_permission (tenant_id, id, name, description, version)
                        values (?1, ?2, ?3, ?4, ?5) on conflict (tenant_id, name) do nothing""",
                        tenant.value(),
                        permission.id(),
                        permission.name(),
                        permission.description(),
                        permission.version())
                == 1;
    }

    void update(TenantId tenant, int id, String name, @Nullable String description) {
        sql.change("""
                update application_permission set name = ?3, description = ?4, version = version + 1
                where tenant_id = ?1 and id = ?2""", tenant.value(), id, name, description);
    }

    /** Whether a role carries it or an account holds it beside its roles. */
    boolean isInUse(TenantId tenant, int id) {
        return sql.one(Boolean.class, """
                select exists (select from role_permission where tenant_id = ?1 and permission_id = ?2)
                    or exists (select from app_user where tenant_id = ?1 and ?2 = any (explicit_permissions))""", tenant.value(), id);
    }

    void remove(TenantId tenant, int id) {
        sql.change("delete from application_permission where tenant_id = ?1 and id = ?2", tenant.value(), id);
    }

    private static ApplicationPermission permissionOf(Object[] row) {
        return new ApplicationPermission((Integer) row[0], (String) row[1], (String) row[2], (Integer) row[3]);
    }
}
