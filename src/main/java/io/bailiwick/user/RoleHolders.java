package io.bailiwick.user;

import io.bailiwick.kernel.Permission;
import io.bailiwick.role.RoleChanging;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a role loses, its holders lose: sessions that were opened for more end. */
@ApplicationScoped
class RoleHolders {

    private final Sql sql;
    private final Administrators administrators;

    RoleHolders(Sql sql, Administrators administrators) {
        this.sql = sql;
        this.administrators = administrators;
    }

    void change(@Observes RoleChanging event) {
        sql.change("""
                update app_user u set security_version = u.security_version + 1
                from user_role r
                where r.tenant_id = ?1 and r.role_id = ?2 and u.tenant_id = r.tenant_id and u.id = r.user_id""", event.tenant().value(), event.role());
        if (event.tenant().isSystem() && event.lost().contains(Permission.ADMINISTRATOR.id())) {
            administrators.requireOneLeft();
        }
    }
}
