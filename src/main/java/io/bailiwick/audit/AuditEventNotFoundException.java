package io.bailiwick.audit;

import io.bailiwick.kernel.IdentityException;

public final class AuditEventNotFoundException extends IdentityException {

    AuditEventNotFoundException(long id) {
        super(Kind.NOT_FOUND, "audit_event_not_found", "There is no event %d in the trail".formatted(id), id);
    }
}
