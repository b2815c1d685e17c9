package io.bailiwick.authservice;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AuthServiceRepository implements PanacheRepositoryBase<AuthServiceEntity, Long> {

    private final Sql sql;

    AuthServiceRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<AuthServiceEntity> findInTenant(TenantId tenant, long id) {
        return find("tenantId = ?1 and id = ?2", tenant.value(), id).firstResultOptional();
    }

    Optional<AuthServiceEntity> findByNameKey(TenantId tenant, String nameKey) {
        return find("tenantId = ?1 and nameKey = ?2", tenant.value(), nameKey).firstResultOptional();
    }

    /** A tenant's own services and those of the system tenant, which serve all. */
    Optional<AuthServiceEntity> findUsableIn(TenantId tenant, long id) {
        return find("tenantId in (?1, 1) and id = ?2", tenant.value(), id).firstResultOptional();
    }

    List<AuthServiceEntity> listUsableIn(TenantId tenant, long after, int most) {
        return find("tenantId in (?1, 1) and id > ?2 order by id", tenant.value(), after)
                .range(0, most - 1)
                .list();
    }

    /** The tenant's own, without the one that is built in. */
    List<AuthServiceEntity> listRegistered(TenantId tenant) {
        return list("tenantId = ?1 and typeId <> 1 order by id", tenant.value());
    }

    List<AuthServiceEntity> listEnabled(TenantId tenant, int type) {
        return list("tenantId = ?1 and typeId = ?2 and enabled order by position nulls last, id", tenant.value(), type);
    }

    /** Accounts that are to name it wait, as far as they don't yet. */
    void lock(TenantId tenant, long id) {
        sql.list(
                Integer.class,
                "select 1 from auth_service where tenant_id = ?1 and id = ?2 for update",
                tenant.value(),
                id);
    }

    /** In an order of their own, so that two who lock them don't wait for each other. */
    void lockAll(TenantId tenant) {
        sql.list(
                Integer.class,
                "select 1 from auth_service where tenant_id = ?1 and type_id <> 1 order by id for update",
                tenant.value());
    }

    /** Those that the transaction's scope shows. */
    List<AuthServiceEntity> listById() {
        return list("order by id");
    }

    /** Whatever the scope. */
    Optional<TenantId> tenantOf(long id) {
        return sql.first(Long.class, "select tenant_of_auth_service(?1)", id).map(TenantId::new);
    }

    long nextId() {
        return sql.one(Long.class, "select nextval('auth_service_seq')");
    }
}
