package io.bailiwick.tenant;

import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.TenantId;

public final class TenantInUseException extends IdentityException {

    TenantInUseException(TenantId tenant) {
        super(Kind.CONFLICT, "tenant_in_use", "The tenant %s still has users".formatted(tenant), tenant);
    }
}
