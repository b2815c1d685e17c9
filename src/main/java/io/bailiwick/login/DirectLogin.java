package io.bailiwick.login;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.session.Sessions;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.token.AccessTokens;
import io.bailiwick.token.TokenRequest;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.Principal;
import io.bailiwick.user.Principals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A name and a password for an access token: gate, then session, last login and audit in one transaction, then token. */
@ApplicationScoped
public class DirectLogin {

    private final LoginGate gate;
    private final Principals principals;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final AccessTokens tokens;
    private final Scopes scopes;
    private final Clock clock;

    DirectLogin(
            LoginGate gate,
            Principals principals,
            Sessions sessions,
            AuditTrail audit,
            AccessTokens tokens,
            Scopes scopes,
            Clock clock) {
        this.gate = gate;
        this.principals = principals;
        this.sessions = sessions;
        this.audit = audit;
        this.tokens = tokens;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Must be called outside any transaction. */
    public String logIn(LoginAttempt attempt) {
        Admission admission = gate.admit(attempt);
        TenantScope scope = TenantScope.of(attempt.tenant().id());
        return tokens.issue(scopes.inTransaction(scope, () -> enter(admission)));
    }

    private TokenRequest enter(Admission admission) {
        LoginCandidate candidate = admission.candidate();
        TenantId tenant = candidate.tenant();
        Principal principal = principals
                .logIn(admission.passed())
                .filter(found -> found.usable() && found.securityVersion() == candidate.securityVersion())
                .orElseThrow(LoginRefusedException::new);
        UUID session = sessions.open(
                tenant,
                principal.userId(),
                principal.securityVersion(),
                admission.tenant().settings().tokens().sessionLifetime());
        audit.record(new AuditEvent(
                tenant,
                "login",
                AuditEvent.Outcome.SUCCESS,
                principal.userId(),
                principal.userName(),
                "session:" + session,
                admission.authUser(principal)));
        boolean mustChange = candidate.isInternal() && principal.mustChangePassword(clock.instant());
        return new TokenRequest(
                admission.tenant(), principal, session, candidate.serviceName(), candidate.authUserName(), mustChange);
    }
}
