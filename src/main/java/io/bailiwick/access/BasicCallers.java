package io.bailiwick.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.login.Admission;
import io.bailiwick.login.LoginAttempt;
import io.bailiwick.login.LoginGate;
import io.bailiwick.login.TenantChoice;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.Principal;
import io.bailiwick.user.Principals;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A caller for each API call with Basic credentials: through the gate, without a session or a token. A success is
 * remembered for a minute under a keyed digest, and holds only as long as the account's security version does.
 */
@ApplicationScoped
class BasicCallers {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 10_000;

    private final TenantChoice choice;
    private final LoginGate gate;
    private final Principals principals;
    private final BasicAudit audit;
    private final CurrentRequest request;
    private final Scopes scopes;
    private final Clock clock;
    private final AttemptDigest digest = new AttemptDigest();
    private final Cache<String, Admission> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    BasicCallers(
            TenantChoice choice,
            LoginGate gate,
            Principals principals,
            BasicAudit audit,
            CurrentRequest request,
            Scopes scopes,
            Clock clock) {
        this.choice = choice;
        this.gate = gate;
        this.principals = principals;
        this.audit = audit;
        this.request = request;
        this.scopes = scopes;
        this.clock = clock;
    }

    BasicCaller callerOf(BasicRequest basic) {
        BasicCredentials credentials = basic.credentials();
        LoginAttempt attempt = choice.byName(
                        credentials.name(), credentials.password(), basic.tenantHeader(), basic.host())
                .orElseThrow(AuthenticationFailedException::new);
        String key = digest.of(attempt, request.info().source());
        return Optional.ofNullable(remembered.getIfPresent(key))
                .filter(admission -> attempt.tenant().active())
                .flatMap(this::callerAgain)
                .orElseGet(() -> fresh(attempt, key));
    }

    private BasicCaller fresh(LoginAttempt attempt, String key) {
        Admission admission = gate.admit(attempt);
        Principal principal = scopes.inTransaction(
                        TenantScope.of(admission.candidate().tenant()), () -> principals.logIn(admission.passed()))
                .filter(found -> isStill(admission.candidate(), found))
                .orElseThrow(AuthenticationFailedException::new);
        remembered.put(key, admission);
        BasicCaller found = callerOf(admission.candidate(), principal);
        audit.record(attempt.tenant(), found.caller(), admission.authUser(principal));
        return found;
    }

    private Optional<BasicCaller> callerAgain(Admission admission) {
        LoginCandidate candidate = admission.candidate();
        return scopes.call(
                        TenantScope.of(candidate.tenant()),
                        () -> principals.byId(candidate.tenant(), candidate.userId()))
                .filter(principal -> isStill(candidate, principal))
                .map(principal -> callerOf(candidate, principal));
    }

    private static boolean isStill(LoginCandidate candidate, Principal principal) {
        return principal.usable() && principal.securityVersion() == candidate.securityVersion();
    }

    private BasicCaller callerOf(LoginCandidate candidate, Principal principal) {
        boolean mustChange = candidate.isInternal() && principal.mustChangePassword(clock.instant());
        return new BasicCaller(principal.toCaller(mustChange), candidate.isInternal());
    }
}
