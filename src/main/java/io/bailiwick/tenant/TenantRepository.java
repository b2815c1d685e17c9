package io.bailiwick.tenant;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import io.bailiwick.tenancy.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    Optional<TenantEntity> findByTenantId(TenantId tenant) {
        return find("tenantId", tenant.value()).firstResultOptional();
    }

    List<TenantEntity> listById() {
        return list("order by tenantId");
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

    /** As far as the scope reaches. */
    Optional<TenantId> idByName(String name) {
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
                settings.effective((String) row[6], (String) row[5]));
    }
}
