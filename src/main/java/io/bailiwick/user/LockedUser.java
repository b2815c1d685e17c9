package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;

/** An account that nobody else changes until the transaction ends, as it was before. */
record LockedUser(UserEntity entity, Principal principal, User before) {

    TenantId tenant() {
        return entity.tenant();
    }

    long id() {
        return entity.id();
    }
}
