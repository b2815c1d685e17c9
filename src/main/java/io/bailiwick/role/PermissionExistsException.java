package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class PermissionExistsException extends IdentityException {

    PermissionExistsException(String name) {
        super(Kind.CONFLICT, "permission_exists", "There is a permission named '%s' already".formatted(name), name);
    }
}
