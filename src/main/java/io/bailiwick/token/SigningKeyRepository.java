package io.bailiwick.token;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.SigningAlgorithm;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKeyEntity, String> {

    private final Sql sql;

    SigningKeyRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<SigningKeyEntity> findByState(TenantId tenant, SigningKeyState state) {
        return find("tenantId = ?1 and state = ?2", tenant.value(), state).firstResultOptional();
    }

    /** Without those that have retired so long ago that no token of theirs is good any more. */
    List<SigningKeyEntity> listByTenant(TenantId tenant, Instant retiringAfter) {
        return list(
                "tenantId = ?1 and (retiringSince is null or retiringSince > ?2) order by createdAt, kid",
                tenant.value(),
                retiringAfter);
    }

    /** Nobody else changes the tenant's keys until the transaction ends. */
    void lock(TenantId tenant) {
        sql.list(Integer.class, "select 1 from tenant where tenant_id = ?1 for no key update", tenant.value());
    }

    Optional<SigningAlgorithm> activeAlgorithm(TenantId tenant) {
        return sql.first(
                        String.class,
                        "select algorithm from signing_key where tenant_id = ?1 and state = 'ACTIVE'",
                        tenant.value())
                .map(SigningAlgorithm::of);
    }

    int countRetiring(TenantId tenant, Instant after) {
        return sql.one(Long.class, """
                        select count(*) from signing_key
                        where tenant_id = ?1 and state = 'RETIRING' and retiring_since > ?2""", tenant.value(), after).intValue();
    }

    /** Signs no more, and is published on; the next one, which has signed nothing yet, goes. */
    void retireActive(TenantId tenant, Instant now) {
        sql.change("""
                update signing_key set state = 'RETIRING', retiring_since = ?2, version = version + 1
                where tenant_id = ?1 and state = 'ACTIVE'""", tenant.value(), now);
        sql.change("delete from signing_key where tenant_id = ?1 and state = 'NEXT'", tenant.value());
    }

    /** Of all tenants in the scope. */
    int removeRetired(Instant before) {
        return sql.change("delete from signing_key where state = 'RETIRING' and retiring_since <= ?1", before);
    }

    /** By number, those that are not about to go. */
    Optional<TenantId> tenantAfter(long tenant) {
        return sql.first(Long.class, """
                        select tenant_id from tenant where tenant_id > ?1 and deleting_since is null
                        order by tenant_id limit 1""", tenant).map(TenantId::new);
    }
}
