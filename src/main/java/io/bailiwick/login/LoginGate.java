package io.bailiwick.login;

import io.bailiwick.crypto.BusyException;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.Lockouts;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginTry;
import io.bailiwick.user.SourceLimiter;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one gate in front of every session, token or yes. Refuses with one answer that takes about the same time whatever
 * the reason: where no password was checked, one is checked for nothing. Only a source that fails all the time is told so.
 */
@ApplicationScoped
public class LoginGate {

    private final SourceLimiter limiter;
    private final Screening screening;
    private final PasswordCheck check;
    private final Provisioning provisioning;
    private final Lockouts lockouts;
    private final RefusalAudit audit;
    private final Scopes scopes;
    private final CurrentRequest request;

    LoginGate(
            SourceLimiter limiter,
            Screening screening,
            PasswordCheck check,
            Provisioning provisioning,
            Lockouts lockouts,
            RefusalAudit audit,
            Scopes scopes,
            CurrentRequest request) {
        this.limiter = limiter;
        this.screening = screening;
        this.check = check;
        this.provisioning = provisioning;
        this.lockouts = lockouts;
        this.audit = audit;
        this.scopes = scopes;
        this.request = request;
    }

    /**
     * Must be called outside any transaction. Whoever is admitted must be let in by {@code Principals.logIn}: until then
     * the try counts as a failure.
     */
    public Admission admit(LoginAttempt attempt) {
        String source = request.info().source();
        limiter.spend(source);
        try {
            Admission admission = judge(attempt, source);
            limiter.giveBack(source);
            return admission;
        } catch (BusyException e) {
            limiter.giveBack(source);
            throw e;
        }
    }

    private Admission judge(LoginAttempt attempt, String source) {
        Screened screened = screening.screen(attempt, source);
        Optional<String> objection = screened.objection();
        if (objection.isPresent()) {
            audit.refused(attempt, screened.found(), objection.get());
            check.waste(attempt.tenant().id(), attempt.password());
            throw new LoginRefusedException();
        }
        LoginTry counted = screened.counted().orElseThrow();
        try {
            return firstAdmitted(attempt, screened, counted);
        } catch (BusyException e) {
            withdraw(counted);
            throw e;
        }
    }

    private Admission firstAdmitted(LoginAttempt attempt, Screened screened, LoginTry counted) {
        List<Objection> objections = new ArrayList<>();
        for (LoginCandidate candidate : screened.found()) {
            Answer answer = answer(attempt, candidate, counted, objections);
            if (answer instanceof Admission admission) {
                return admission;
            }
            Objection objection = (Objection) answer;
            objections.add(objection);
            if (objection.right()) {
                break;
            }
        }
        refuse(attempt, screened, counted, objections);
        throw new LoginRefusedException();
    }

    /** Once a service has judged the password, the try counts, however busy others are. */
    private Answer answer(
            LoginAttempt attempt, LoginCandidate candidate, LoginTry counted, List<Objection> objections) {
        try {
            return answer(attempt, candidate, counted);
        } catch (BusyException e) {
            if (objections.stream().noneMatch(Objection::judged)) {
                throw e;
            }
            return Objection.notJudged("too many passwords are being checked");
        }
    }

    private Answer answer(LoginAttempt attempt, LoginCandidate candidate, LoginTry counted) {
        return candidate.isNewcomer()
                ? provisioning.answer(attempt, candidate, counted)
                : check.objection(candidate, attempt.password())
                        .<Answer>map(objection -> objection)
                        .orElseGet(() -> new Admission(attempt.tenant(), candidate, counted));
    }

    private void refuse(LoginAttempt attempt, Screened screened, LoginTry counted, List<Objection> objections) {
        String reason = objections.get(objections.size() - 1).reason();
        if (objections.stream().anyMatch(Objection::judged)) {
            audit.failed(attempt, screened, reason);
        } else {
            withdraw(counted);
            audit.refused(attempt, screened.found(), reason);
        }
        if (screened.found().stream().noneMatch(LoginCandidate::isInternal)) {
            waste(attempt);
        }
    }

    /** A right password needs no time that others are waiting for: that there is none must not tell the wrong ones apart. */
    private void waste(LoginAttempt attempt) {
        try {
            check.waste(attempt.tenant().id(), attempt.password());
        } catch (BusyException e) {
            Log.debug("Too busy to waste time", e);
        }
    }

    private void withdraw(LoginTry counted) {
        scopes.inTransaction(TenantScope.of(counted.tenant()), () -> {
            lockouts.withdraw(counted);
            return counted;
        });
    }
}
