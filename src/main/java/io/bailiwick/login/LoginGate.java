package io.bailiwick.login;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginCandidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The one gate in front of every session, token or yes. Refuses with one answer that takes about the same time whatever
 * the reason: where no password was checked, one is checked for nothing.
 */
@ApplicationScoped
public class LoginGate {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_PASSWORD = 1024;

    private final LoginCandidates candidates;
    private final PasswordCheck check;
    private final Scopes scopes;
    private final AuditTrail audit;

    LoginGate(LoginCandidates candidates, PasswordCheck check, Scopes scopes, AuditTrail audit) {
        this.candidates = candidates;
        this.check = check;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Must be called outside any transaction. */
    public Admission admit(LoginAttempt attempt) {
        List<LoginCandidate> found = find(attempt);
        Optional<String> objection = objection(attempt, found);
        if (objection.isPresent()) {
            record(attempt, found, objection.get());
            check.waste(attempt.tenant().id(), attempt.password());
            throw new LoginRefusedException();
        }
        return firstAdmitted(attempt, found);
    }

    private List<LoginCandidate> find(LoginAttempt attempt) {
        if (attempt.name().length() > LONGEST_NAME || attempt.name().indexOf('\0') >= 0) {
            return List.of();
        }
        return scopes.call(
                TenantScope.of(attempt.tenant().id()),
                () -> candidates.find(attempt.tenant().id(), attempt.name()));
    }

    private static Optional<String> objection(LoginAttempt attempt, List<LoginCandidate> found) {
        if (!attempt.tenant().active()) {
            return Optional.of("the tenant is inactive");
        }
        if (attempt.password().isEmpty() || attempt.password().length() > LONGEST_PASSWORD) {
            return Optional.of("no password can be like this");
        }
        if (found.isEmpty()) {
            return Optional.of("unknown name");
        }
        if (found.stream().mapToLong(LoginCandidate::userId).distinct().count() > 1) {
            return Optional.of("the name stands for more than one account");
        }
        return found.get(0).usable() ? Optional.empty() : Optional.of("the account is inactive or locked");
    }

    private Admission firstAdmitted(LoginAttempt attempt, List<LoginCandidate> found) {
        String reason = "";
        boolean hashed = false;
        for (LoginCandidate candidate : found) {
            Optional<String> objection = check.objection(candidate, attempt.password());
            if (objection.isEmpty()) {
                return new Admission(attempt.tenant(), candidate);
            }
            reason = objection.get();
            hashed |= candidate.isInternal();
        }
        // Recorded first: wasting time may be refused when there is none.
        record(attempt, found, reason);
        if (!hashed) {
            check.waste(attempt.tenant().id(), attempt.password());
        }
        throw new LoginRefusedException();
    }

    private void record(LoginAttempt attempt, List<LoginCandidate> found, String reason) {
        audit.recordAfterwards(new AuditEvent(
                attempt.tenant().id(),
                "login",
                AuditEvent.Outcome.REFUSED,
                found.isEmpty() ? 0 : found.get(0).userId(),
                attempt.name(),
                "tenant:" + attempt.tenant().id(),
                reason));
    }
}
