package io.bailiwick.role;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "role")
class RoleEntity {

    @PartitionKey
    @Column(updatable = false)
    private long tenantId;

    @Id
    private long id;

    @Column(updatable = false)
    private String label;

    private String name;

    private String nameKey;

    private @Nullable String description;

    @Column(updatable = false)
    private boolean predefined;

    private @Nullable Instant modifiedAt;

    @Version
    private int version;

    protected RoleEntity() {}

    RoleEntity(TenantId tenant, long id, PredefinedRole role) {
        this(tenant, id, role.label(), role.displayName(), role.description());
        this.predefined = true;
    }

    RoleEntity(TenantId tenant, long id, String label, String name, @Nullable String description) {
        this.tenantId = tenant.value();
        this.id = id;
        this.label = label;
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.description = description;
    }

    /** Always a change, also where nothing but the permissions are new, which stand in another table. */
    void change(String newName, @Nullable String newDescription, Instant now) {
        modifiedAt = now;
        name = newName;
        nameKey = NameKey.of(newName);
        description = newDescription;
    }

    String label() {
        return label;
    }

    boolean predefined() {
        return predefined;
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    int version() {
        return version;
    }

    long id() {
        return id;
    }

    Role toRole(List<Integer> permissions) {
        return new Role(id, tenantId, label, name, description, predefined, permissions, version);
    }
}
