package io.bailiwick.tenant;

import io.bailiwick.kernel.IdentityException;

public final class TenantNotFoundException extends IdentityException {

    TenantNotFoundException(Object wanted) {
        super(Kind.NOT_FOUND, "tenant_not_found", "There is no tenant '%s'".formatted(wanted), wanted);
    }
}
