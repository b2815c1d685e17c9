package io.bailiwick.role;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Version
    private int version;

    protected RoleEntity() {}

    RoleEntity(TenantId tenant, long id, PredefinedRole role) {
        this.tenantId = tenant.value();
        this.id = id;
        this.label = role.label();
        this.name = role.displayName();
        this.nameKey = NameKey.of(role.displayName());
        this.description = role.description();
        this.predefined = true;
    }

    long id() {
        return id;
    }

    Role toRole(List<Integer> permissions) {
        return new Role(id, tenantId, label, name, description, predefined, permissions);
    }
}
