package io.bailiwick.role;

import io.bailiwick.kernel.IdentityException;

public final class RoleExistsException extends IdentityException {

    private RoleExistsException(String message, String subject) {
        super(Kind.CONFLICT, "role_exists", message, subject);
    }

    static RoleExistsException withName(String name) {
        return new RoleExistsException("There is a role named '%s' already".formatted(name), name);
    }

    static RoleExistsException withLabel(String label) {
        return new RoleExistsException("There is a role with the label '%s' already".formatted(label), label);
    }
}
