package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TenantAdministratorRepository {

    private final Sql sql;

    TenantAdministratorRepository(Sql sql) {
        this.sql = sql;
    }

    List<Long> listByTenant(TenantId tenant) {
        return sql.list(
                Long.class, "select user_id from tenant_admin where tenant_id = ?1 order by user_id", tenant.value());
    }

    void removeAll(TenantId tenant) {
        sql.change("delete from tenant_admin where tenant_id = ?1", tenant.value());
    }

    void add(TenantId tenant, TenantId userTenant, long user) {
        sql.change(
                "insert into tenant_admin (tenant_id, user_tenant_id, user_id) values (?1, ?2, ?3) on conflict do nothing",
                tenant.value(),
                userTenant.value(),
                user);
    }
}
