package io.bailiwick.user;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The names under which people log in. */
@ApplicationScoped
class AuthUserRepository {

    private final Sql sql;

    AuthUserRepository(Sql sql) {
        this.sql = sql;
    }

    List<AuthUser> listByUser(TenantId tenant, long user) {
        return sql.list(Object[].class, """
                        select auth_user_name, service_id from auth_user
                        where tenant_id = ?1 and user_id = ?2 order by position""", tenant.value(), user).stream()
                .map(row -> new AuthUser((String) row[0], (Long) row[1]))
                .toList();
    }

    void add(TenantId tenant, long user, int position, String name, TenantId serviceTenant, long service) {
        sql.change("""
                insert into auth_user (tenant_id, user_id, position, auth_user_name, auth_user_name_key,
                    service_tenant_id, service_id)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""", tenant.value(), user, position, name, NameKey.of(name), serviceTenant.value(), service);
    }

    /** False if another account of the tenant has the name. */
    boolean claim(TenantId tenant, long user, String name) {
        return sql.change("""
                        insert into login_name (tenant_id, login_key, user_id) values (?1, ?2, ?3)
                        on conflict (tenant_id, login_key) do update set user_id = excluded.user_id
                        where login_name.user_id = excluded.user_id""", tenant.value(), NameKey.of(name), user) == 1;
    }

    /** False if another account, of any tenant with server-wide names, has the name. */
    boolean claimServerWide(TenantId tenant, long user, String name) {
        return sql.change("""
                        insert into server_wide_login (login_key, tenant_id, user_id) values (?1, ?2, ?3)
                        on conflict (login_key) do update set user_id = excluded.user_id
                        where server_wide_login.tenant_id = excluded.tenant_id
                            and server_wide_login.user_id = excluded.user_id""", NameKey.of(name), tenant.value(), user) == 1;
    }

    /** Whatever the scope. */
    Optional<TenantId> tenantOfServerWideLogin(String name) {
        return sql.first(Long.class, "select tenant_of_server_wide_login(?1)", NameKey.of(name))
                .map(TenantId::new);
    }
}
