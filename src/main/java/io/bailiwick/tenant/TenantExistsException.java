package io.bailiwick.tenant;

import io.bailiwick.kernel.IdentityException;

public final class TenantExistsException extends IdentityException {

    private TenantExistsException(String message, String subject) {
        super(Kind.CONFLICT, "tenant_exists", message, subject);
    }

    static TenantExistsException withName(String name) {
        return new TenantExistsException("There is a tenant named '%s' already".formatted(name), name);
    }

    static TenantExistsException withKey(String key) {
        return new TenantExistsException("The key '%s' is or was another tenant's".formatted(key), key);
    }
}
