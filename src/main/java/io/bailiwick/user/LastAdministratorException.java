package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;

/** Nobody would be left who may do everything. */
public final class LastAdministratorException extends IdentityException {

    LastAdministratorException() {
        super(
                Kind.CONFLICT,
                "last_administrator",
                "One account with the permission Administrator that can log in must always be left in the system tenant");
    }
}
