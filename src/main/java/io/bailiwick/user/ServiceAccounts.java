package io.bailiwick.user;

import io.bailiwick.authservice.AuthServiceChanging;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;

/** The accounts that a service lets in: nobody takes over a stronger one by changing it, and a change ends what was. */
@ApplicationScoped
class ServiceAccounts {

    private static final String PERMISSIONS = """
            select p.permission_id from auth_user a
                join user_role ur on ur.tenant_id = a.tenant_id and ur.user_id = a.user_id
                join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
            where a.service_tenant_id = ?1 and a.service_id = ?2
            union
            select unnest(u.explicit_permissions) from auth_user a
                join app_user u on u.tenant_id = a.tenant_id and u.id = a.user_id
            where a.service_tenant_id = ?1 and a.service_id = ?2""";

    private static final String ADMINISTERED = """
            select distinct administered_tenants(a.tenant_id, a.user_id) from auth_user a
            where a.service_tenant_id = ?1 and a.service_id = ?2""";

    /** In the order of all who change several accounts, so that they don't wait for each other. */
    private static final String END_ACCESS = """
            with let_in as (
                select u.tenant_id, u.id
                from app_user u
                where (u.tenant_id, u.id) in (
                    select a.tenant_id, a.user_id from auth_user a where a.service_tenant_id = ?1 and a.service_id = ?2)
                order by u.tenant_id, u.id
                for no key update)
            update app_user u set security_version = u.security_version + 1
            from let_in
            where u.tenant_id = let_in.tenant_id and u.id = let_in.id""";

    private final Sql sql;
    private final Administrators administrators;

    ServiceAccounts(Sql sql, Administrators administrators) {
        this.sql = sql;
        this.administrators = administrators;
    }

    void change(@Observes AuthServiceChanging event) {
        long owner = event.owner().value();
        if (!event.caller().isAdministrator()) {
            requireAllThat(event.caller(), owner, event.service());
        }
        if (event.disables() && event.owner().isSystem()) {
            administrators.requireOneLeftWithout(event.service());
        }
        if (event.endsAccess()) {
            sql.change(END_ACCESS, owner, event.service());
        }
    }

    private void requireAllThat(Caller caller, long owner, long service) {
        caller.requireAllOf(new HashSet<>(sql.list(Integer.class, PERMISSIONS, owner, service)));
        List<Long> administered = sql.list(Long.class, ADMINISTERED, owner, service);
        if (!administered.stream().map(TenantId::new).allMatch(caller::administers)) {
            throw ForbiddenException.exceedsOwnPermissions();
        }
    }
}
