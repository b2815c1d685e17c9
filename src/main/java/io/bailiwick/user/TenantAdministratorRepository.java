package io.bailiwick.user;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Nobody else changes the tenant's administrators until the transaction ends. */
    void lock(TenantId tenant) {
        sql.list(Integer.class, "select 1 from tenant where tenant_id = ?1 for no key update", tenant.value());
    }

    /** Where users live, whatever the scope; without those who are nobody. */
    Map<Long, TenantId> homesOf(Collection<Long> users) {
        return sql.list(Object[].class, """
                        select wanted, tenant_of_user(wanted) from unnest(?1) as wanted
                        where tenant_of_user(wanted) is not null""", (Object) numbers(users)).stream()
                .collect(toMap(row -> (Long) row[0], row -> new TenantId((Long) row[1]), (one, same) -> one));
    }

    /** All that any of the accounts holds, whatever the scope; by number, the tenants in which they live. */
    Set<Integer> permissionsOf(Map<Long, TenantId> homes) {
        return new HashSet<>(sql.list(
                Integer.class,
                "select distinct effective_permissions(home, id) from unnest(?1, ?2) as a(home, id)",
                tenants(homes.values()),
                numbers(homes.keySet())));
    }

    /** All that any of the accounts administers, whatever the scope; by number, the tenants in which they live. */
    Set<TenantId> administeredBy(Map<Long, TenantId> homes) {
        return sql
                .list(
                        Long.class,
                        "select distinct administered_tenants(home, id) from unnest(?1, ?2) as a(home, id)",
                        tenants(homes.values()),
                        numbers(homes.keySet()))
                .stream()
                .map(TenantId::new)
                .collect(toSet());
    }

    void add(TenantId tenant, Map<Long, TenantId> homes) {
        UniqueNames.guard(
                "tenant_admin_user_fkey",
                () -> InvalidInputException.invalid("administrators", "name somebody who has just been deleted"),
                () -> sql.change("""
                        insert into tenant_admin (tenant_id, user_tenant_id, user_id)
                        select ?1, home, id from unnest(?2, ?3) as a(home, id) on conflict do nothing""", tenant.value(), tenants(homes.values()), numbers(homes.keySet())));
    }

    void remove(TenantId tenant, Collection<Long> users) {
        sql.change(
                "delete from tenant_admin where tenant_id = ?1 and user_id = any (?2)", tenant.value(), numbers(users));
    }

    private static Long[] tenants(Collection<TenantId> homes) {
        return homes.stream().map(TenantId::value).toArray(Long[]::new);
    }

    private static Long[] numbers(Collection<Long> values) {
        return values.toArray(Long[]::new);
    }
}
