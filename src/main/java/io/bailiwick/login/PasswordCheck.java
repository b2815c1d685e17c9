package io.bailiwick.login;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.RegisteredDirectory;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.Directories;
import io.bailiwick.directory.DirectoryKey;
import io.bailiwick.directory.DirectoryTarget;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.LoginCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Asks the service that a candidate is registered with. No database connection is held while it answers. */
@ApplicationScoped
class PasswordCheck {

    private final PasswordHasher hasher;
    private final Rehash rehash;
    private final AuthServices services;
    private final Directories directories;
    private final Scopes scopes;
    private final CurrentRequest request;

    PasswordCheck(
            PasswordHasher hasher,
            Rehash rehash,
            AuthServices services,
            Directories directories,
            Scopes scopes,
            CurrentRequest request) {
        this.hasher = hasher;
        this.rehash = rehash;
        this.services = services;
        this.directories = directories;
        this.scopes = scopes;
        this.request = request;
    }

    /** Why the password does not open this way in; empty if it does. */
    Optional<Objection> objection(LoginCandidate candidate, String password) {
        return candidate.isInternal() ? internal(candidate, password) : directory(candidate, password);
    }

    /** Takes the time of a check that there is nothing to do for. */
    void waste(TenantId tenant, String password) {
        hasher.waste(origins(tenant), password);
    }

    private Optional<Objection> internal(LoginCandidate candidate, String password) {
        HashedPassword stored = candidate.password();
        if (stored == null) {
            waste(candidate.tenant(), password);
            return Optional.of(new Objection("the account has no password that is still accepted", true));
        }
        Set<String> origins = origins(candidate.tenant());
        if (!hasher.verify(origins, password, stored)) {
            return Optional.of(new Objection("wrong password", true));
        }
        rehash.ifOutdated(origins, candidate, stored, password);
        return Optional.empty();
    }

    private Optional<Objection> directory(LoginCandidate candidate, String password) {
        TenantId owner = candidate.serviceTenant();
        Optional<RegisteredDirectory> service =
                scopes.call(TenantScope.of(owner), () -> services.directory(owner, candidate.serviceId()));
        if (service.isEmpty() || !service.get().enabled()) {
            directories.forget(owner.value(), candidate.serviceId());
            return Optional.of(new Objection("the authentication service is disabled", false));
        }
        return ask(service.get(), candidate.authUserName(), password);
    }

    private Optional<Objection> ask(RegisteredDirectory service, String name, String password) {
        DirectoryKey key = new DirectoryKey(service.tenant().value(), service.id(), service.version());
        BindResult result = directories.authenticate(
                new DirectoryTarget(key, service.settings(), service.trusted()), name, password);
        if (result instanceof BindResult.Refused refused) {
            return Optional.of(new Objection("the directory refuses: " + refused.reason(), true));
        }
        if (result instanceof BindResult.Unavailable unavailable) {
            return Optional.of(new Objection("the directory does not answer: " + unavailable.reason(), false));
        }
        return Optional.empty();
    }

    private Set<String> origins(TenantId tenant) {
        return Set.of("tenant " + tenant, "address " + request.info().address());
    }
}
