package io.bailiwick.user;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names under which people log in. */
@ApplicationScoped
class AuthUserRepository {

    /** An account, one of its login names and the service that goes with it. */
    record Named(long user, String name, long service) {}

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

    /** All ways to log in to these accounts, in their order. */
    Map<Long, List<AuthUser>> byUser(Collection<UserEntity> users) {
        return sql.list(Object[].class, """
                        select user_id, auth_user_name, service_id from auth_user
                        where tenant_id = any (?1) and user_id = any (?2) order by user_id, position""", UserRepository.tenantsOf(users), UserRepository.idsOf(users)).stream()
                .collect(groupingBy(
                        row -> (Long) row[0], mapping(row -> new AuthUser((String) row[1], (Long) row[2]), toList())));
    }

    /** In the tenants that the caller administers, each account's in their order. */
    List<Named> listByName(Caller caller, String name) {
        return sql
                .list(
                        Object[].class,
                        """
                        select user_id, auth_user_name, service_id from auth_user
                        where auth_user_name_key = ?1 and (?2 or tenant_id = any (?3))
                        order by tenant_id, user_id, position""",
                        NameKey.of(name),
                        caller.isAdministrator(),
                        caller.administered().stream().map(TenantId::value).toArray(Long[]::new))
                .stream()
                .map(row -> new Named((Long) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }

    void add(TenantId tenant, long user, int position, String name, TenantId serviceTenant, long service) {
        sql.change("""
                insert into auth_user (tenant_id, user_id, position, auth_user_name, auth_user_name_key,
                    service_tenant_id, service_id)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""", tenant.value(), user, position, name, NameKey.of(name), serviceTenant.value(), service);
    }

    /** Of these keys, those that accounts of the tenant have. */
    List<String> taken(TenantId tenant, Collection<String> keys) {
        return sql.list(
                String.class,
                "select login_key from login_name where tenant_id = ?1 and login_key = any (?2)",
                tenant.value(),
                keys.toArray(String[]::new));
    }

    /** Of these keys, those that accounts of any tenant with server-wide names have. Whatever the scope. */
    List<String> takenServerWide(Collection<String> keys) {
        return sql.list(
                String.class,
                "select wanted from unnest(?1) as wanted where tenant_of_server_wide_login(wanted) is not null",
                (Object) keys.toArray(String[]::new));
    }

    void claimAll(TenantId tenant, List<NewLogin> names) {
        sql.change(
                """
                insert into login_name (tenant_id, login_key, user_id)
                select ?1, login_key, user_id from unnest(?2, ?3) as claim (login_key, user_id)""",
                tenant.value(),
                names.stream().map(NewLogin::key).toArray(String[]::new),
                names.stream().map(NewLogin::user).toArray(Long[]::new));
    }

    void claimAllServerWide(TenantId tenant, List<NewLogin> names) {
        sql.change(
                """
                insert into server_wide_login (tenant_id, login_key, user_id)
                select ?1, login_key, user_id from unnest(?2, ?3) as claim (login_key, user_id)""",
                tenant.value(),
                names.stream().map(NewLogin::key).toArray(String[]::new),
                names.stream().map(NewLogin::user).toArray(Long[]::new));
    }

    void addAll(TenantId tenant, List<NewLogin> logins) {
        sql.change(
                """
                insert into auth_user (tenant_id, user_id, position, auth_user_name, auth_user_name_key,
                    service_tenant_id, service_id)
                select ?1, added.* from unnest(?2, ?3, ?4, ?5, ?6, ?7) as added""",
                tenant.value(),
                logins.stream().map(NewLogin::user).toArray(Long[]::new),
                logins.stream().map(NewLogin::position).toArray(Integer[]::new),
                logins.stream().map(each -> each.login().name()).toArray(String[]::new),
                logins.stream().map(NewLogin::key).toArray(String[]::new),
                logins.stream().map(each -> each.login().owner().value()).toArray(Long[]::new),
                logins.stream().map(each -> each.login().service()).toArray(Long[]::new));
    }

    void removeAll(TenantId tenant, long user) {
        sql.change("delete from auth_user where tenant_id = ?1 and user_id = ?2", tenant.value(), user);
    }

    /** Lets go of the account's login names, but for these. */
    void releaseAllBut(Collection<String> names, TenantId tenant, long user) {
        String[] keys = names.stream().map(NameKey::of).toArray(String[]::new);
        sql.change(
                "delete from login_name where tenant_id = ?1 and user_id = ?2 and login_key <> all (?3)",
                tenant.value(),
                user,
                keys);
        sql.change(
                "delete from server_wide_login where tenant_id = ?1 and user_id = ?2 and login_key <> all (?3)",
                tenant.value(),
                user,
                keys);
    }

    /** False if another account of the tenant has the name. */
    boolean claim(TenantId tenant, long user, String name) {
        return sql.change("""
                        insert into login_name (tenant_id, login_key, user_id) values (?1, ?2, ?3)
                        on conflict (tenant_id, login_key) do update set user_id = excluded.user_id
                        where login_name.user_id = excluded.user_id""", tenant.value(), NameKey.of(name), user) == 1;
    }

    /** Whether the tenant's login names are unique on the server, which stays so until the transaction ends. */
    boolean lockServerWideNames(TenantId tenant) {
        return sql.one(
                Boolean.class,
                "select server_wide_names from tenant where tenant_id = ?1 for key share",
                tenant.value());
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
