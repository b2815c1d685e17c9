package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.IdentityException;

final class LimitNotSetException extends IdentityException {

    LimitNotSetException(long id) {
        super(Kind.NOT_FOUND, "limit_not_set", "The limit with that id is not set here: %d.".formatted(id), id);
    }
}
