package io.bailiwick.tenant;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "tenant")
class TenantEntity {

    @Id
    private long tenantId;

    @Column(updatable = false)
    private String key;

    private String name;

    private @Nullable String description;

    private boolean active;

    private boolean serverWideNames;

    private @Nullable Instant deletingSince;

    private int securityVersion;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected TenantEntity() {}

    TenantEntity(TenantId id, TenantKey key, String name, @Nullable String description, Instant createdAt) {
        this.tenantId = id.value();
        this.key = key.value();
        this.name = name;
        this.description = description;
        this.active = true;
        this.createdAt = createdAt;
    }

    TenantId tenantId() {
        return new TenantId(tenantId);
    }

    void describe(String newName, @Nullable String newDescription) {
        name = newName;
        description = newDescription;
    }

    /** Whatever was opened before is over, also when the tenant comes back. */
    void setActive(boolean wanted) {
        if (wanted != active) {
            active = wanted;
            securityVersion++;
        }
    }

    /** Whatever was opened in it is over. */
    void markDeleting(Instant now) {
        deletingSince = now;
        securityVersion++;
    }

    void setServerWideNames(boolean wanted) {
        serverWideNames = wanted;
    }

    Tenant toTenant() {
        return new Tenant(tenantId, key, name, description, active, serverWideNames, createdAt, version);
    }
}
