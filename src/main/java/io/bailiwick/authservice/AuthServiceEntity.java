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

    private @Nullable Integer position;

    private boolean trusted;

    private @Nullable String attributes;

    private byte @Nullable [] sealedSecrets;

    private Instant modifiedAt;

    @Version
    private int version;

    protected AuthServiceEntity() {}

    AuthServiceEntity(TenantId tenant, long id, Registration registration, Instant now) {
        this.tenantId = tenant.value();
        this.id = id;
        this.typeId = registration.type().id();
        this.name = registration.name();
        this.nameKey = NameKey.of(name);
        this.description = registration.description();
        this.enabled = registration.enabled();
        this.position = registration.position();
        this.modifiedAt = now;
    }

    void setSettings(String shownAttributes, byte @Nullable [] secrets) {
        attributes = shownAttributes;
        sealedSecrets = secrets;
    }

    /** Whether it may be at any address: whoever decided where it is was an Administrator. */
    void setTrusted(boolean byAdministrator) {
        trusted = byAdministrator;
    }

    void setPosition(@Nullable Integer newPosition) {
        position = newPosition;
    }

    void describe(Registration registration, Instant now) {
        name = registration.name();
        nameKey = NameKey.of(name);
        description = registration.description();
        enabled = registration.enabled();
        position = registration.position();
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

    @Nullable
    Integer position() {
        return position;
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

    OwnDirectory toOwnDirectory() {
        return new OwnDirectory(id, name);
    }

    AuthService toService(@Nullable Map<String, Object> shownAttributes) {
        return new AuthService(
                id,
                name,
                tenantId,
                description,
                typeId,
                enabled,
                position,
                trusted,
                shownAttributes,
                modifiedAt,
                version);
    }
}
