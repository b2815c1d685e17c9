package io.bailiwick.password;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.GivenPassword;
import io.bailiwick.user.User;
import io.bailiwick.user.UserPasswordService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Set;

/** Gives somebody else a password, which they must change at their next login. No connection is held while hashing. */
@ApplicationScoped
public class PasswordResetService {

    private final UserPasswordService users;
    private final PasswordPolicies policies;
    private final NewPasswords passwords;
    private final CurrentRequest current;
    private final Event<PasswordChanged> changed;
    private final Clock clock;

    PasswordResetService(
            UserPasswordService users,
            PasswordPolicies policies,
            NewPasswords passwords,
            CurrentRequest current,
            Event<PasswordChanged> changed,
            Clock clock) {
        this.users = users;
        this.policies = policies;
        this.passwords = passwords;
        this.current = current;
        this.changed = changed;
        this.clock = clock;
    }

    /** Must be called outside any transaction. Ends all sessions of the account. */
    public void reset(Caller caller, TenantId tenant, long id, PasswordResetRequest request, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        ClearPassword password = request.chosen();
        User user = users.resettable(caller, tenant, id, expected);
        TenantRef ref = policies.tenant(tenant);
        Set<String> origins =
                Set.of("tenant " + tenant, "address " + current.info().address());
        HashedPassword hash = passwords.given(ref, PasswordOwner.of(user), origins, password);
        PasswordTerms terms = PasswordTerms.temporary(ref.settings().passwordPolicy(), clock.instant());
        users.reset(caller, tenant, id, new GivenPassword(hash, terms.acceptedUntil()), expected);
        changed.fire(new PasswordChanged(tenant, user.userName()));
    }
}
