package io.bailiwick.login;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.LoginCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The true reasons, which nobody sees who is refused. */
@ApplicationScoped
class RefusalAudit {

    private final AuditTrail audit;
    private final Scopes scopes;

    RefusalAudit(AuditTrail audit, Scopes scopes) {
        this.audit = audit;
        this.scopes = scopes;
    }

    void refused(LoginAttempt attempt, List<LoginCandidate> found, String reason) {
        audit.recordAfterwards(refusal(attempt, found, reason));
    }

    /** After a password that was checked in vain: with the lock that it led to. */
    void failed(LoginAttempt attempt, Screened screened, String reason) {
        TenantId tenant = attempt.tenant().id();
        Optional<AuditEvent> lock =
                screened.counted().flatMap(counted -> counted.lockEvent(attempt.tenant(), attempt.name()));
        scopes.inTransaction(TenantScope.of(tenant), () -> {
            audit.record(refusal(attempt, screened.found(), reason));
            lock.ifPresent(audit::record);
            return tenant;
        });
    }

    private static AuditEvent refusal(LoginAttempt attempt, List<LoginCandidate> found, String reason) {
        return new AuditEvent(
                attempt.tenant().id(),
                "login",
                AuditEvent.Outcome.REFUSED,
                found.isEmpty() ? 0 : found.get(0).userId(),
                attempt.name(),
                "tenant:" + attempt.tenant().id(),
                reason);
    }
}
