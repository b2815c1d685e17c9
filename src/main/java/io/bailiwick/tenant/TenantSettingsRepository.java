package io.bailiwick.tenant;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class TenantSettingsRepository {

    /** What a tenant says itself, and how often it has changed that. */
    record Said(String document, int version) {}

    private final Sql sql;

    TenantSettingsRepository(Sql sql) {
        this.sql = sql;
    }

    /** Locks the row until the transaction ends, so that patches follow each other. */
    Optional<Said> lock(TenantId tenant) {
        sql.change(
                "insert into tenant_settings (tenant_id, document, version) values (?1, '{}', 0) on conflict do nothing",
                tenant.value());
        return read("select document, version from tenant_settings where tenant_id = ?1 for update", tenant);
    }

    /** The system tenant's can be read from everywhere. */
    Optional<Said> find(TenantId tenant) {
        return read("select document, version from tenant_settings where tenant_id = ?1", tenant);
    }

    void store(TenantId tenant, String document) {
        sql.change(
                "update tenant_settings set document = ?2, version = version + 1 where tenant_id = ?1",
                tenant.value(),
                document);
    }

    private Optional<Said> read(String query, TenantId tenant) {
        return sql.first(Object[].class, query, tenant.value()).map(row -> new Said((String) row[0], (Integer) row[1]));
    }
}
