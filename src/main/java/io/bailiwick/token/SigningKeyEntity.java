package io.bailiwick.token;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.SigningAlgorithm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "signing_key")
class SigningKeyEntity {

    @PartitionKey
    @Column(updatable = false)
    private long tenantId;

    @Id
    private String kid;

    @Column(updatable = false)
    private String algorithm;

    @Enumerated(EnumType.STRING)
    private SigningKeyState state;

    @Column(updatable = false)
    private byte[] publicKey;

    private byte[] sealedPrivateKey;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant retiringSince;

    @Version
    private int version;

    protected SigningKeyEntity() {}

    SigningKeyEntity(
            TenantId tenant,
            String kid,
            SigningAlgorithm algorithm,
            SigningKeyState state,
            byte[] publicKey,
            byte[] sealedPrivateKey,
            Instant createdAt) {
        this.tenantId = tenant.value();
        this.kid = kid;
        this.algorithm = algorithm.wireName();
        this.state = state;
        this.publicKey = publicKey.clone();
        this.sealedPrivateKey = sealedPrivateKey.clone();
        this.createdAt = createdAt;
    }

    String kid() {
        return kid;
    }

    SigningAlgorithm algorithm() {
        return SigningAlgorithm.of(algorithm);
    }

    byte[] sealedPrivateKey() {
        return sealedPrivateKey;
    }

    SigningKey.Published toPublished() {
        return new SigningKey.Published(kid, algorithm(), KeyPairs.publicKey(algorithm(), publicKey));
    }
}
