package io.bailiwick.login;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.LoginCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Asks the service that a candidate is registered with. No database connection is held while it answers. */
@ApplicationScoped
class PasswordCheck {

    private final PasswordHasher hasher;
    private final Rehash rehash;
    private final DirectoryCheck directories;
    private final CurrentRequest request;

    PasswordCheck(PasswordHasher hasher, Rehash rehash, DirectoryCheck directories, CurrentRequest request) {
        this.hasher = hasher;
        this.rehash = rehash;
        this.directories = directories;
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
            return Optional.of(Objection.wrong("the account has no password that is still accepted"));
        }
        Set<String> origins = origins(candidate.tenant());
        if (!hasher.verify(origins, password, stored)) {
            return Optional.of(Objection.wrong("wrong password"));
        }
        rehash.ifOutdated(origins, candidate, stored, password);
        return Optional.empty();
    }

    private Optional<Objection> directory(LoginCandidate candidate, String password) {
        return directories
                .enabled(candidate)
                .map(service -> Objection.of(directories.authenticate(service, candidate.authUserName(), password)))
                .orElse(Optional.of(Objection.DISABLED));
    }

    private Set<String> origins(TenantId tenant) {
        return Set.of("tenant " + tenant, "address " + request.info().address());
    }
}
