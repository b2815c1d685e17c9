package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class RoleInUseException extends IdentityException {

    private RoleInUseException(String reason, long id) {
        super(Kind.CONFLICT, "role_in_use", "%s the role %d: it can't be deleted".formatted(reason, id), id);
    }

    static RoleInUseException ofSomebody(long id) {
        return new RoleInUseException("Somebody has", id);
    }

    static RoleInUseException ofNewAccounts(long id) {
        return new RoleInUseException("By the tenant's settings new accounts get", id);
    }
}
