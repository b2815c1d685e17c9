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
        this.serverWideNames = id.isSystem();
        this.createdAt = createdAt;
    }

    Tenant toTenant() {
        return new Tenant(tenantId, key, name, description, active, createdAt);
    }
}
