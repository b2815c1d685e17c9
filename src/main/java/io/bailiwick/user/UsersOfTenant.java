package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantContent;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts of a tenant that goes. Their guids stay behind, so that they never mean anybody else. */
@ApplicationScoped
class UsersOfTenant implements TenantContent {

    private static final String REMOVE = """
            with gone as (
                delete from app_user
                where tenant_id = ?1
                    and id in (select id from app_user where tenant_id = ?1 order by id limit ?2)
                returning tenant_id, guid)
            insert into former_user_guid (tenant_id, guid) select tenant_id, guid from gone""";

    private final Sql sql;

    UsersOfTenant(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long count(TenantId tenant) {
        return sql.one(Long.class, "select count(*) from app_user where tenant_id = ?1", tenant.value());
    }

    @Override
    public int remove(TenantId tenant, int most) {
        return sql.change(REMOVE, tenant.value(), most);
    }
}
