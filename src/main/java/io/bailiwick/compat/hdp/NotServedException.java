package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.IdentityException;

/** Something of Hybrid Data Pipeline's that has nothing to do with identities. */
final class NotServedException extends IdentityException {

    NotServedException(String what) {
        super(Kind.NOT_IMPLEMENTED, "not_served", "There are no %s here".formatted(what));
    }

    static NotServedException dataSources() {
        return new NotServedException("data sources whose limits could be set");
    }
}
