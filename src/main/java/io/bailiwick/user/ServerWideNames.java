package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.Tenant;
import io.bailiwick.tenant.TenantChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A tenant whose people may log in without naming it takes all their login names on the whole server, or none. Whoever makes
 * a login at the same time waits for the tenant's row and then sees how it ended.
 */
@ApplicationScoped
class ServerWideNames {

    private static final String CLAIM = """
            insert into server_wide_login (login_key, tenant_id, user_id)
            select login_key, tenant_id, user_id from login_name where tenant_id = ?1 order by login_key
            on conflict do nothing""";

    private static final String CLASH = """
            select l.login_key from login_name l
            where l.tenant_id = ?1
                and not exists (select from server_wide_login s where s.login_key = l.login_key and s.tenant_id = ?1)
            order by l.login_key limit 1""";

    private static final String WILDCARD =
            "select exists (select from auth_user where tenant_id = ?1 and auth_user_name_key = '*')";

    private final Sql sql;

    ServerWideNames(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes TenantChanging event) {
        Tenant before = event.before();
        boolean wanted = event.after().serverWideNames();
        if (before.serverWideNames() == wanted) {
            return;
        }
        if (wanted) {
            claim(before.tenantId());
            return;
        }
        sql.change("delete from server_wide_login where tenant_id = ?1", before.id());
    }

    private void claim(TenantId tenant) {
        if (sql.one(Boolean.class, WILDCARD, tenant.value())) {
            throw new WildcardLoginException();
        }
        sql.change(CLAIM, tenant.value());
        sql.first(String.class, CLASH, tenant.value()).ifPresent(name -> {
            throw UserExistsException.withLogin(name);
        });
    }
}
