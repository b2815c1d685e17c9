package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenancy.UniqueNames;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<TenantEntity, Long> {

    private final Sql sql;
    private final SettingsDocument settings;

    TenantRepository(Sql sql, SettingsDocument settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Not one that is being deleted. */
    Optional<TenantEntity> findByTenantId(TenantId tenant) {
        return find("tenantId = ?1 and deletingSince is null", tenant.value()).firstResultOptional();
    }

    /**
     * Nobody else changes the tenant until the transaction ends, nor makes anything that refers to it: the lock is the one
     * that foreign keys wait for.
     */
    Optional<TenantEntity> lock(TenantId tenant) {
        sql.list(Integer.class, "select 1 from tenant where tenant_id = ?1 for update", tenant.value());
        return findByTenantId(tenant);
    }

    /** Lets nobody delete the tenant until the transaction ends; false if it is gone, or about to go. */
    boolean hold(TenantId tenant) {
        return sql.first(
                        Integer.class,
                        "select 1 from tenant where tenant_id = ?1 and deleting_since is null for key share",
                        tenant.value())
                .isPresent();
    }

    /** As {@link #lock}, for one that is being deleted; false if there is none. */
    boolean lockDeleting(TenantId tenant) {
        return sql.first(
                        Integer.class,
                        "select 1 from tenant where tenant_id = ?1 and deleting_since is not null for update",
                        tenant.value())
                .isPresent();
    }

    /** With all that goes with it; its key stays taken. */
    void remove(TenantId tenant) {
        UniqueNames.guard(
                "app_user_tenant_fkey",
                () -> new TenantInUseException(tenant),
                () -> sql.change("delete from tenant where tenant_id = ?1", tenant.value()));
    }

    void releaseName(TenantId tenant) {
        sql.change("delete from tenant_name where tenant_id = ?1", tenant.value());
    }

    List<TenantEntity> listAll(long after, int offset, int most) {
        return find("tenantId > ?1 and deletingSince is null order by tenantId", after)
                .range(offset, offset + most - 1)
                .list();
    }

    List<TenantEntity> listByIds(Collection<TenantId> ids) {
        return sql.list(
                TenantEntity.class,
                "select * from tenant where tenant_id = any (?1) and deleting_since is null order by tenant_id",
                (Object) numbersOf(ids));
    }

    /** Those that the caller administers and whose names begin like this. */
    List<TenantEntity> listByName(Caller caller, String prefix, long after, int most) {
        if (!Input.isPrintable(prefix)) {
            return List.of();
        }
        String from = NameKey.of(prefix);
        return sql.list(
                TenantEntity.class,
                """
                select t.* from tenant_name n join tenant t on t.tenant_id = n.tenant_id
                where n.name_key >= ?1 and n.name_key < ?2 and t.tenant_id > ?3 and t.deleting_since is null
                    and (?4 or t.tenant_id = any (?5))
                order by t.tenant_id limit ?6""",
                from,
                from + Character.toString(Character.MAX_CODE_POINT),
                after,
                caller.isAdministrator(),
                numbersOf(caller.administered()),
                most);
    }

    private static Long[] numbersOf(Collection<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).toArray(Long[]::new);
    }

    /** Sees every tenant, whatever the scope. */
    Optional<TenantRef> refByKey(TenantKey key) {
        return sql.first(Object[].class, "select * from tenant_by_key(?1)", key.value())
                .map(this::refOf);
    }

    /** Sees every tenant, whatever the scope. */
    Optional<TenantRef> refById(TenantId id) {
        return sql.first(Object[].class, "select * from tenant_by_id(?1)", id.value())
                .map(this::refOf);
    }

    TenantId nextId() {
        return new TenantId(sql.one(Long.class, "select nextval('tenant_seq')"));
    }

    /** True if the key was free; it is taken now, for ever. */
    boolean takeKey(TenantKey key, TenantId tenant) {
        return sql.change(
                        "insert into tenant_key (key, tenant_id) values (?1, ?2) on conflict do nothing",
                        key.value(),
                        tenant.value())
                == 1;
    }

    boolean takeName(String name, TenantId tenant) {
        return sql.change(
                        "insert into tenant_name (name_key, tenant_id) values (?1, ?2) on conflict do nothing",
                        NameKey.of(name),
                        tenant.value())
                == 1;
    }

    /** Gives the old name back and takes the new one. */
    void replaceName(TenantId tenant, String name) {
        UniqueNames.guard(
                "tenant_name_pkey",
                () -> TenantExistsException.withName(name),
                () -> sql.change(
                        "update tenant_name set name_key = ?2 where tenant_id = ?1 and name_key <> ?2",
                        tenant.value(),
                        NameKey.of(name)));
    }

    /** As far as the scope reaches. No name is unprintable, and the database refuses to look for some that are. */
    Optional<TenantId> idByName(String name) {
        if (!Input.isPrintable(name)) {
            return Optional.empty();
        }
        return sql.first(Long.class, "select tenant_id from tenant_name where name_key = ?1", NameKey.of(name))
                .map(TenantId::new);
    }

    private TenantRef refOf(Object[] row) {
        return new TenantRef(
                new TenantId((Long) row[0]),
                new TenantKey((String) row[1]),
                (String) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                settings.effective((String) row[6], (String) row[5]),
                (Boolean) row[7]);
    }
}
