package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.IdentityException;

final class PermissionNotFoundException extends IdentityException {

    PermissionNotFoundException(int id) {
        super(Kind.NOT_FOUND, "permission_not_found", "There is no permission with the id %d".formatted(id), id);
    }
}
