package io.bailiwick.user;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<UserEntity, Long> {

    private final Sql sql;

    UserRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<UserEntity> findInTenant(TenantId tenant, long id) {
        return find("tenantId = ?1 and id = ?2", tenant.value(), id).firstResultOptional();
    }

    /** Locks the account until the transaction ends, so that changes of it follow each other. */
    Optional<UserEntity> lock(TenantId tenant, long id) {
        return find("tenantId = ?1 and id = ?2", tenant.value(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order of their numbers, so that two who lock several don't wait for each other. */
    List<UserEntity> lockAll(TenantId tenant, Collection<Long> ids) {
        return find("tenantId = ?1 and id in ?2 order by id", tenant.value(), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void remove(TenantId tenant, long id) {
        removeAll(tenant, List.of(id));
    }

    /** With all that belongs to the accounts. Their guids never mean anybody else. */
    void removeAll(TenantId tenant, Collection<Long> ids) {
        sql.change("""
                with gone as (delete from app_user where tenant_id = ?1 and id = any (?2) returning tenant_id, guid)
                insert into former_user_guid (tenant_id, guid) select tenant_id, guid from gone""", tenant.value(), ids.toArray(Long[]::new));
    }

    Optional<UserEntity> findByName(TenantId tenant, String name) {
        return find("tenantId = ?1 and userNameKey = ?2", tenant.value(), NameKey.of(name))
                .firstResultOptional();
    }

    Optional<UserEntity> findByExternalId(TenantId tenant, String externalId) {
        return find("tenantId = ?1 and externalId = ?2", tenant.value(), externalId)
                .firstResultOptional();
    }

    /** Of the tenants that the caller administers; two tell that there are several. */
    List<UserEntity> listByName(Caller caller, String name) {
        PanacheQuery<UserEntity> query = caller.isAdministrator()
                ? find("userNameKey = ?1 order by tenantId", NameKey.of(name))
                : find(
                        "userNameKey = ?1 and tenantId in ?2 order by tenantId",
                        NameKey.of(name),
                        caller.administered().stream().map(TenantId::value).toList());
        return query.range(0, 1).list();
    }

    List<UserEntity> listAfter(TenantId tenant, long id, int most) {
        return find("tenantId = ?1 and id > ?2 order by id", tenant.value(), id)
                .range(0, most - 1)
                .list();
    }

    /** As far as the scope reaches. */
    List<UserEntity> listById(Collection<Long> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** In the order of the query. */
    List<UserEntity> list(UserQuery query) {
        return inOrder(query, UserEntity::id, (tenants, ids) -> list("tenantId in ?1 and id in ?2", tenants, ids));
    }

    /** In the order of the query. */
    List<UserSummary> summaries(UserQuery query) {
        return inOrder(query, UserSummary::id, this::summaries);
    }

    private List<UserSummary> summaries(List<Long> tenants, List<Long> ids) {
        Object[] parameters = {tenants.toArray(Long[]::new), ids.toArray(Long[]::new)};
        return sql.list(Object[].class, UserSummary.SQL, parameters).stream()
                .map(UserSummary::of)
                .toList();
    }

    private <T> List<T> inOrder(
            UserQuery query, Function<T, Long> idOf, BiFunction<List<Long>, List<Long>, List<T>> read) {
        sql.planForValues();
        List<Object[]> keys =
                sql.list(Object[].class, query.text(), query.parameters().toArray());
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Long> tenants = keys.stream().map(key -> (Long) key[0]).distinct().toList();
        List<Long> ids = keys.stream().map(key -> (Long) key[1]).toList();
        Map<Long, T> found = read.apply(tenants, ids).stream().collect(toMap(idOf, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** Whatever the scope. */
    Optional<TenantId> tenantOf(long id) {
        return sql.first(Long.class, "select tenant_of_user(?1)", id).map(TenantId::new);
    }

    long nextId() {
        return sql.one(Long.class, "select nextval('user_seq')");
    }

    List<Long> rolesOf(TenantId tenant, long user) {
        return sql.list(
                Long.class,
                "select role_id from user_role where tenant_id = ?1 and user_id = ?2 order by role_id",
                tenant.value(),
                user);
    }

    List<Long> nextIds(int count) {
        return sql.list(Long.class, "select nextval('user_seq') from generate_series(1, ?1)", count);
    }

    /** Of these keys, those that accounts of the tenant have. */
    Set<String> takenNames(TenantId tenant, Collection<String> keys) {
        return new HashSet<>(sql.list(
                String.class,
                "select user_name_key from app_user where tenant_id = ?1 and user_name_key = any (?2)",
                tenant.value(),
                keys.toArray(String[]::new)));
    }

    /** Of these, those that accounts of the tenant have. */
    Set<String> takenExternalIds(TenantId tenant, Collection<String> externalIds) {
        return new HashSet<>(sql.list(
                String.class,
                "select external_id from app_user where tenant_id = ?1 and external_id = any (?2)",
                tenant.value(),
                externalIds.toArray(String[]::new)));
    }

    /** By one statement for all. */
    void insert(List<UserEntity> entities) {
        persist(entities);
        flushTogether(entities.size());
    }

    /** Writes what was changed of so many accounts by one statement for all. */
    void flushTogether(int rows) {
        sql.batch(rows);
        flush();
    }

    Map<Long, List<Long>> rolesByUser(Collection<UserEntity> users) {
        return sql.list(Object[].class, """
                        select user_id, role_id from user_role where tenant_id = any (?1) and user_id = any (?2)
                        order by user_id, role_id""", tenantsOf(users), idsOf(users)).stream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Long) row[1], toList())));
    }

    /** By number. */
    List<Long> withRole(TenantId tenant, long role, long after, int most) {
        return sql.list(Long.class, """
                select user_id from user_role where tenant_id = ?1 and role_id = ?2 and user_id > ?3
                order by user_id limit ?4""", tenant.value(), role, after, most);
    }

    List<Long> withRole(TenantId tenant, long role) {
        return sql.list(
                Long.class,
                "select user_id from user_role where tenant_id = ?1 and role_id = ?2 order by user_id",
                tenant.value(),
                role);
    }

    void removeRoles(TenantId tenant, long user) {
        sql.change("delete from user_role where tenant_id = ?1 and user_id = ?2", tenant.value(), user);
    }

    void addRoles(TenantId tenant, long user, Collection<Long> roles) {
        sql.change(
                "insert into user_role (tenant_id, user_id, role_id) select ?1, ?2, unnest(?3)",
                tenant.value(),
                user,
                roles.toArray(Long[]::new));
    }

    void addRoles(TenantId tenant, Map<Long, List<Long>> rolesByUser) {
        sql.change(
                """
                insert into user_role (tenant_id, user_id, role_id)
                select ?1, user_id, role_id from unnest(?2, ?3) as added (user_id, role_id)""",
                tenant.value(),
                rolesByUser.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(role -> entry.getKey()))
                        .toArray(Long[]::new),
                rolesByUser.values().stream().flatMap(List::stream).toArray(Long[]::new));
    }

    static Long[] tenantsOf(Collection<UserEntity> users) {
        return users.stream().map(user -> user.tenant().value()).distinct().toArray(Long[]::new);
    }

    static Long[] idsOf(Collection<UserEntity> users) {
        return users.stream().map(UserEntity::id).toArray(Long[]::new);
    }
}
