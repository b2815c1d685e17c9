package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class AdministeredTenantRepository {

    private final Sql sql;

    AdministeredTenantRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whatever the scope. */
    List<Long> list(TenantId home, long user) {
        return sql.list(
                Long.class,
                "select tenant_id from administered_tenants(?1, ?2) as tenant_id order by tenant_id",
                home.value(),
                user);
    }

    /** Nobody else changes the user until the transaction ends. */
    void lock(TenantId home, long user) {
        sql.list(
                Integer.class,
                "select 1 from app_user where tenant_id = ?1 and id = ?2 for no key update",
                home.value(),
                user);
    }

    /** Those of the tenants that there are, and that are not about to go. */
    Set<Long> known(Collection<Long> tenants) {
        return new HashSet<>(sql.list(
                Long.class,
                "select tenant_id from tenant where tenant_id = any (?1) and deleting_since is null for key share",
                (Object) numbers(tenants)));
    }

    void add(TenantId home, long user, Collection<Long> tenants) {
        sql.change("""
                insert into tenant_admin (tenant_id, user_tenant_id, user_id)
                select tenant, ?1, ?2 from unnest(?3) as tenant on conflict do nothing""", home.value(), user, numbers(tenants));
    }

    void remove(TenantId home, long user, Collection<Long> tenants) {
        sql.change(
                "delete from tenant_admin where user_tenant_id = ?1 and user_id = ?2 and tenant_id = any (?3)",
                home.value(),
                user,
                numbers(tenants));
    }

    private static Long[] numbers(Collection<Long> values) {
        return values.toArray(Long[]::new);
    }
}
