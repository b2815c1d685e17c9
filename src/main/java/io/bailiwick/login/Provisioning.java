package io.bailiwick.login;

import io.bailiwick.authservice.RegisteredDirectory;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.Lockouts;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginCandidates;
import io.bailiwick.user.LoginTry;
import io.bailiwick.user.NewcomerAccounts;
import io.bailiwick.user.Newcomers;
import io.bailiwick.user.UserDetails;
import io.bailiwick.user.UserExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** First logins: a directory of the tenant's own lets somebody in who has no account, and so they get one. */
@ApplicationScoped
class Provisioning {

    private final DirectoryCheck directories;
    private final Newcomers newcomers;
    private final NewcomerAccounts accounts;
    private final LoginCandidates candidates;
    private final Lockouts lockouts;
    private final Scopes scopes;
    private final CurrentRequest request;

    Provisioning(
            DirectoryCheck directories,
            Newcomers newcomers,
            NewcomerAccounts accounts,
            LoginCandidates candidates,
            Lockouts lockouts,
            Scopes scopes,
            CurrentRequest request) {
        this.directories = directories;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.candidates = candidates;
        this.lockouts = lockouts;
        this.scopes = scopes;
        this.request = request;
    }

    /** {@code counted} counts for the name; whoever is admitted has a try that counts for the account. */
    Answer answer(LoginAttempt attempt, LoginCandidate newcomer, LoginTry counted) {
        Optional<RegisteredDirectory> service = directories.enabled(newcomer);
        if (service.isEmpty()) {
            return Objection.DISABLED;
        }
        BindResult result = directories.identify(service.get(), newcomer.authUserName(), attempt.password());
        if (!(result instanceof BindResult.Accepted accepted)) {
            return Objection.of(result).orElseThrow();
        }
        return newcomers
                .named(newcomer, accepted.person().login())
                .map(named -> settle(attempt, named, accepted.person(), service.get(), counted))
                .orElseGet(() -> Objection.inSpiteOfRightPassword("the directory knows them by another name"));
    }

    private Answer settle(
            LoginAttempt attempt,
            LoginCandidate newcomer,
            FoundPerson person,
            RegisteredDirectory asked,
            LoginTry counted) {
        Optional<Objection> objection = create(newcomer, person);
        return objection.isPresent()
                ? objection.get()
                : scopes.inTransaction(
                        TenantScope.of(newcomer.tenant()), () -> enter(attempt, newcomer, asked, counted));
    }

    /** A name that is taken may have been so by the same person, who has come twice at once: it remains to be seen. */
    private Optional<Objection> create(LoginCandidate newcomer, FoundPerson person) {
        try {
            scopes.inTransaction(TenantScope.of(newcomer.tenant()), () -> {
                accounts.create(newcomer, detailsOf(person));
                return newcomer;
            });
            return Optional.empty();
        } catch (UserExistsException e) {
            return Optional.empty();
        } catch (IdentityException e) {
            return Optional.of(Objection.inSpiteOfRightPassword("no account can be made: " + e.explanation()));
        }
    }

    /** Only by the very name and service for which the password was accepted, as both are now. */
    private Answer enter(LoginAttempt attempt, LoginCandidate newcomer, RegisteredDirectory asked, LoginTry counted) {
        Optional<LoginCandidate> account = candidates.find(attempt.tenant(), attempt.name()).stream()
                .filter(found -> found.usable()
                        && found.serviceId() == newcomer.serviceId()
                        && found.authUserName().equals(newcomer.authUserName()))
                .findFirst();
        if (account.isEmpty()) {
            return Objection.inSpiteOfRightPassword("the name is another account's");
        }
        if (!isUnchanged(asked, newcomer)) {
            return Objection.DISABLED;
        }
        String source = request.info().source();
        LoginTry passed = lockouts.reserve(attempt.tenant(), List.of(account.get()), attempt.password(), source);
        if (passed.objection().isPresent()) {
            return Objection.inSpiteOfRightPassword(passed.objection().get());
        }
        lockouts.withdraw(counted);
        return new Admission(attempt.tenant(), account.get(), passed);
    }

    /** To be asked after the account: whoever changes the service from then on ends the account's access. */
    private boolean isUnchanged(RegisteredDirectory asked, LoginCandidate newcomer) {
        return directories
                .enabled(newcomer)
                .filter(now -> now.version() == asked.version())
                .isPresent();
    }

    private static UserDetails detailsOf(FoundPerson person) {
        return new UserDetails(person.displayName(), person.firstName(), person.lastName(), person.email(), null, null);
    }
}
