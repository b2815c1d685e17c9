package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class RoleHolderRepository {

    /** In the order of all who change several accounts, so that they don't wait for each other. */
    private static final String LOCK = """
            select u.id
            from app_user u
                join user_role r on r.tenant_id = u.tenant_id and r.user_id = u.id
            where r.tenant_id = ?1 and r.role_id = ?2
            order by u.id
            for no key update of u""";

    private static final String PERMISSIONS = """
            select p.permission_id from user_role h
                join user_role r on r.tenant_id = h.tenant_id and r.user_id = h.user_id
                join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
            where h.tenant_id = ?1 and h.role_id = ?2 and h.user_id <> ?3
            union
            select unnest(u.explicit_permissions) from user_role h
                join app_user u on u.tenant_id = h.tenant_id and u.id = h.user_id
            where h.tenant_id = ?1 and h.role_id = ?2 and h.user_id <> ?3""";

    private static final String ADMINISTERED = """
            select distinct administered_tenants(h.tenant_id, h.user_id) from user_role h
            where h.tenant_id = ?1 and h.role_id = ?2 and h.user_id <> ?3""";

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

    RoleHolderRepository(Sql sql) {
        this.sql = sql;
    }

    /** Their numbers. Nobody else changes them until the transaction ends. */
    List<Long> lock(TenantId tenant, long role) {
        return sql.list(Long.class, LOCK, tenant.value(), role);
    }

    /** All that any of them holds, but for one. */
    Set<Integer> permissionsWithout(TenantId tenant, long role, long user) {
        return new HashSet<>(sql.list(Integer.class, PERMISSIONS, tenant.value(), role, user));
    }

    /** All that any of them administers, but for one; whatever the scope. */
    Set<TenantId> administeredWithout(TenantId tenant, long role, long user) {
        return sql.list(Long.class, ADMINISTERED, tenant.value(), role, user).stream()
                .map(TenantId::new)
                .collect(Collectors.toSet());
    }

    void endAccess(TenantId tenant, long role) {
        sql.change(END_ACCESS, tenant.value(), role);
    }
}
