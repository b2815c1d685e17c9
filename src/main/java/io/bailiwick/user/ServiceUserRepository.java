package io.bailiwick.user;

import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The accounts that a service lets in, by id. */
@ApplicationScoped
class ServiceUserRepository {

    private static final String SELECT = """
            select a.user_id, u.user_name, a.tenant_id, array_agg(a.auth_user_name order by a.position)
            from auth_user a join app_user u on u.tenant_id = a.tenant_id and u.id = a.user_id
            where a.service_tenant_id = ?1 and a.service_id = ?2 and a.user_id > ?3
            """;

    private static final String PAGE = " group by a.user_id, u.user_name, a.tenant_id order by a.user_id limit ?4";

    private static final String OF_ALL_TENANTS = SELECT + PAGE;
    private static final String OF_TENANTS = SELECT + "and a.tenant_id = any (?5)" + PAGE;

    private final Sql sql;

    ServiceUserRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of all tenants that the transaction's scope shows. */
    List<ServiceUser> list(TenantId owner, long service, long after, PageRequest page) {
        return users(sql.list(Object[].class, OF_ALL_TENANTS, owner.value(), service, after, page.oneMore()));
    }

    List<ServiceUser> list(TenantId owner, long service, long after, PageRequest page, Collection<TenantId> tenants) {
        Long[] ids = tenants.stream().map(TenantId::value).toArray(Long[]::new);
        return users(sql.list(Object[].class, OF_TENANTS, owner.value(), service, after, page.oneMore(), ids));
    }

    private static List<ServiceUser> users(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new ServiceUser((Long) row[0], (String) row[1], (Long) row[2], List.of((String[]) row[3])))
                .toList();
    }
}
