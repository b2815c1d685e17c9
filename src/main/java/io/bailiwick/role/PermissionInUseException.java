package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class PermissionInUseException extends IdentityException {

    PermissionInUseException(int id) {
        super(
                Kind.CONFLICT,
                "permission_in_use",
                "A role or an account has the permission %d: it can't be deleted".formatted(id),
                id);
    }
}
