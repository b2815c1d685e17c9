package io.bailiwick.password;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * From a password that somebody sets to its hash, if it keeps all rules of its tenant. Call it without a database
 * connection in hand: with a long history it computes for a second.
 */
@ApplicationScoped
class NewPasswords {

    private final PasswordPolicies policies;
    private final PasswordHistory history;
    private final PasswordHasher hasher;

    NewPasswords(PasswordPolicies policies, PasswordHistory history, PasswordHasher hasher) {
        this.policies = policies;
        this.history = history;
        this.hasher = hasher;
    }

    /**
     * That somebody gives to another. It is not compared with earlier ones: whoever gives it would learn what its owner
     * had, and its owner must change it.
     */
    HashedPassword given(TenantRef tenant, PasswordOwner owner, Set<String> origins, ClearPassword password) {
        policies.check(tenant, owner, password);
        return hasher.hash(origins, password.value());
    }

    /**
     * That somebody chooses in place of their current one.
     *
     * @throws WeakPasswordException if it breaks a rule, or is the current one or one of those that are remembered
     */
    HashedPassword chosen(
            TenantRef tenant, User user, Set<String> origins, HashedPassword current, ClearPassword password) {
        policies.check(tenant, PasswordOwner.of(user), password);
        int remembered = tenant.settings().passwordPolicy().history();
        if (hasher.verify(origins, password.value(), current)
                || isRemembered(tenant, user, origins, password, remembered)) {
            throw WeakPasswordException.repeated(remembered);
        }
        return hasher.hash(origins, password.value());
    }

    private boolean isRemembered(
            TenantRef tenant, User user, Set<String> origins, ClearPassword password, int remembered) {
        return remembered > 0
                && history.latest(tenant.id(), user.id(), remembered).stream()
                        .anyMatch(earlier -> hasher.verify(origins, password.value(), earlier));
    }
}
