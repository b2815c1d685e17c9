package io.bailiwick.user;

import io.bailiwick.kernel.Permission;
import io.bailiwick.role.RoleChanging;
import io.bailiwick.role.RoleLocking;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a role loses, its holders lose: sessions that were opened for more end. */
@ApplicationScoped
class RoleHolders {

    /** In the order of all who change several accounts, so that they don't wait for each other. */
    private static final String END_ACCESS = """
            with holder as (
                select u.tenant_id, u.id
                from app_user u
                    join user_role r on r.tenant_id = u.tenant_id and r.user_id = u.id
                where r.tenant_id = ?1 and r.role_id = ?2
                order by u.id
                for no key update of u)
            update app_user u set security_version = u.security_version + 1
            from holder
            where u.tenant_id = holder.tenant_id and u.id = holder.id""";

    private final Sql sql;
    private final Administrators administrators;

    RoleHolders(Sql sql, Administrators administrators) {
        this.sql = sql;
        this.administrators = administrators;
    }

    /** Of the holders, any may be an Administrator: the guard of these comes before the row of any role or account. */
    void lock(@Observes RoleLocking event) {
        if (event.tenant().isSystem()) {
            administrators.lock();
        }
    }

    void change(@Observes RoleChanging event) {
        sql.change(END_ACCESS, event.tenant().value(), event.role());
        if (event.tenant().isSystem() && event.lost().contains(Permission.ADMINISTRATOR.id())) {
            administrators.requireOneLeft();
        }
    }
}
