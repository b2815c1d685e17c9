package io.bailiwick.user;

import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where Administrators live, only an Administrator turns off the light: it would lock out who is stronger. */
@ApplicationScoped
class TenantSwitchGuard {

    private static final String ANY = """
            select exists (
                select from role_permission p join user_role ur on ur.tenant_id = p.tenant_id and ur.role_id = p.role_id
                where p.tenant_id = ?1 and p.permission_id = 12)
            or exists (select from app_user where tenant_id = ?1 and 12 = any (explicit_permissions))""";

    private final Sql sql;

    TenantSwitchGuard(Sql sql) {
        this.sql = sql;
    }

    void guard(@Observes TenantChanging event) {
        TenantId tenant = event.before().tenantId();
        if (event.switchesOff() && !event.caller().isAdministrator() && sql.one(Boolean.class, ANY, tenant.value())) {
            throw ForbiddenException.exceedsOwnPermissions();
        }
    }
}
