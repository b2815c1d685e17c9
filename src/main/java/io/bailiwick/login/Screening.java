package io.bailiwick.login;

import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.Lockouts;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginCandidates;
import io.bailiwick.user.LoginTry;
import io.bailiwick.user.Newcomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds whom a login name means, and counts the try, in one short transaction before any password is checked. */
@ApplicationScoped
class Screening {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_PASSWORD = 1024;

    private final LoginCandidates candidates;
    private final Newcomers newcomers;
    private final Lockouts lockouts;
    private final Scopes scopes;

    Screening(LoginCandidates candidates, Newcomers newcomers, Lockouts lockouts, Scopes scopes) {
        this.candidates = candidates;
        this.newcomers = newcomers;
        this.lockouts = lockouts;
        this.scopes = scopes;
    }

    Screened screen(LoginAttempt attempt, String source) {
        if (attempt.name().length() > LONGEST_NAME || attempt.name().indexOf('\0') >= 0) {
            return refused(List.of(), "unknown name");
        }
        return scopes.inTransaction(TenantScope.of(attempt.tenant().id()), () -> look(attempt, source));
    }

    private Screened look(LoginAttempt attempt, String source) {
        List<LoginCandidate> found = waysIn(attempt);
        Optional<String> objection = objection(attempt, found);
        if (objection.isPresent()) {
            return refused(found, objection.get());
        }
        LoginTry counted = lockouts.reserve(attempt.tenant(), found, attempt.password(), source);
        return new Screened(found, Optional.of(counted), counted.objection());
    }

    private List<LoginCandidate> waysIn(LoginAttempt attempt) {
        List<LoginCandidate> accounts = candidates.find(attempt.tenant(), attempt.name());
        return accounts.isEmpty() ? newcomers.find(attempt.tenant(), attempt.name()) : accounts;
    }

    private static Screened refused(List<LoginCandidate> found, String objection) {
        return new Screened(found, Optional.empty(), Optional.of(objection));
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
}
