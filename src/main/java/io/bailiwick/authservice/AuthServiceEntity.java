package io.bailiwick.authservice;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "auth_service")
class AuthServiceEntity {

    @PartitionKey
    @Column(updatable = false)
    private long tenantId;

    @Id
    private long id;

    private String name;

    private String nameKey;

    private @Nullable String description;

    @Column(updatable = false)
    private int typeId;

    private boolean enabled;

    private boolean trusted;

    private @Nullable String attributes;

    private byte @Nullable [] sealedSecrets;

    private Instant modifiedAt;

    @Version
    private int version;

    protected AuthServiceEntity() {}

    AuthServiceEntity(
            TenantId tenant, long id, String name, @Nullable String description, AuthType type, Instant modifiedAt) {
        this.tenantId = tenant.value();
        this.id = id;
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.description = description;
        this.typeId = type.id();
        this.enabled = true;
        this.modifiedAt = modifiedAt;
    }

    void setSettings(String shownAttributes, byte @Nullable [] secrets) {
        attributes = shownAttributes;
        sealedSecrets = secrets;
    }

    /** Whether it may be at any address: whoever decided where it is was an Administrator. */
    void setTrusted(boolean byAdministrator) {
        trusted = byAdministrator;
    }

    void rename(String newName, @Nullable String newDescription, Instant now) {
        name = newName;
        nameKey = NameKey.of(newName);
        description = newDescription;
        modifiedAt = now;
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    long id() {
        return id;
    }

    int typeId() {
        return typeId;
    }

    int version() {
        return version;
    }

    boolean enabled() {
        return enabled;
    }

    boolean trusted() {
        return trusted;
    }

    @Nullable
    String attributes() {
        return attributes;
    }

    byte @Nullable [] sealedSecrets() {
        return sealedSecrets;
    }

    AuthService toService(Map<String, Object> shownAttributes) {
        return new AuthService(id, name, tenantId, description, typeId, enabled, shownAttributes, modifiedAt, version);
    }
}
