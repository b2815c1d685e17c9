package io.bailiwick.tenant;

import io.bailiwick.crypto.AesGcm;
import io.bailiwick.crypto.MasterKey;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Seals a tenant's secrets with a key of its own, which the master key wraps. A sealed value opens only where it was
 * sealed: the tenant, the field and the row are bound to it. Nothing but random values is encrypted with the master key.
 */
@ApplicationScoped
public class TenantSealer {

    private static final int MASTER_KEY_VERSION = 1;

    private final Sql sql;
    private final MasterKey masterKey;

    TenantSealer(Sql sql, MasterKey masterKey) {
        this.sql = sql;
        this.masterKey = masterKey;
    }

    /** {@code field} is a stable name, such as {@code signing_key}; {@code row} what tells this row from others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] seal(TenantId tenant, String field, Object row, byte[] clear) {
        return sealing(tenant, field).seal(row, clear);
    }

    /** For more than one value: the tenant's key is read once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Sealing sealing(TenantId tenant, String field) {
        byte[] key = keyOf(tenant);
        return (row, clear) -> AesGcm.seal(key, context(tenant, field, row), clear);
    }

    /** Seals values of one field of one tenant. */
    @FunctionalInterface
    public interface Sealing {
        byte[] seal(Object row, byte[] clear);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] open(TenantId tenant, String field, Object row, byte[] sealed) {
        return AesGcm.open(keyOf(tenant), context(tenant, field, row), sealed);
    }

    void createKey(TenantId tenant) {
        sql.change(
                "insert into tenant_data_key (tenant_id, master_key_version, wrapped) values (?1, ?2, ?3)",
                tenant.value(),
                MASTER_KEY_VERSION,
                masterKey.seal(wrapContext(tenant), RandomValues.key()));
    }

    private byte[] keyOf(TenantId tenant) {
        byte[] wrapped =
                sql.one(byte[].class, "select wrapped from tenant_data_key where tenant_id = ?1", tenant.value());
        return masterKey.open(wrapContext(tenant), wrapped);
    }

    private static String wrapContext(TenantId tenant) {
        return context(tenant, "data_key", MASTER_KEY_VERSION);
    }

    private static String context(TenantId tenant, String field, Object row) {
        return "bailiwick/%s/%s/%s".formatted(tenant, field, row);
    }
}
