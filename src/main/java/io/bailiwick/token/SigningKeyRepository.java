package io.bailiwick.token;

import io.bailiwick.kernel.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKeyEntity, String> {

    Optional<SigningKeyEntity> findByState(TenantId tenant, SigningKeyState state) {
        return find("tenantId = ?1 and state = ?2", tenant.value(), state).firstResultOptional();
    }

    List<SigningKeyEntity> listByTenant(TenantId tenant) {
        return list("tenantId = ?1 order by createdAt, kid", tenant.value());
    }
}
