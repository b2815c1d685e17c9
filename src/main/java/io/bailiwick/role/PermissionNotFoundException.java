package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class PermissionNotFoundException extends IdentityException {

    PermissionNotFoundException(int id) {
        super(Kind.NOT_FOUND, "permission_not_found", "There is no permission with the id %d".formatted(id), id);
    }
}
