package io.bailiwick.login;

import io.bailiwick.crypto.BusyException;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.StoredPasswords;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Hashes made elsewhere, or by us with other parameters, give way to current ones when their owner shows the password. No
 * login fails because this did, and no password that was changed meanwhile comes back.
 */
@ApplicationScoped
class Rehash {

    private final PasswordHasher hasher;
    private final StoredPasswords passwords;
    private final Scopes scopes;

    Rehash(PasswordHasher hasher, StoredPasswords passwords, Scopes scopes) {
        this.hasher = hasher;
        this.passwords = passwords;
        this.scopes = scopes;
    }

    /** {@code password} is known to be the one that {@code stored} was made of. */
    void ifOutdated(Set<String> origins, LoginCandidate candidate, HashedPassword stored, String password) {
        if (hasher.isCurrent(stored)) {
            return;
        }
        try {
            HashedPassword current = hasher.hash(origins, password);
            scopes.inTransaction(
                    TenantScope.of(candidate.tenant()),
                    () -> passwords.rehash(candidate.tenant(), candidate.userId(), stored, current));
        } catch (BusyException e) {
            Log.debug("No time to hash a password anew, the next login tries again");
        } catch (RuntimeException e) {
            Log.warn("A password could not be hashed anew, the next login tries again", e);
        }
    }
}
