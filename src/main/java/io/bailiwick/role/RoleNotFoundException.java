package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class RoleNotFoundException extends IdentityException {

    RoleNotFoundException(long id) {
        super(Kind.NOT_FOUND, "role_not_found", "There is no role with the id %d".formatted(id), id);
    }
}
