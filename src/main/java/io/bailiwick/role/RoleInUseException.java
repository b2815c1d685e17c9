package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class RoleInUseException extends IdentityException {

    RoleInUseException(long id) {
        super(Kind.CONFLICT, "role_in_use", "Somebody has the role %d: it can't be deleted".formatted(id), id);
    }
}
