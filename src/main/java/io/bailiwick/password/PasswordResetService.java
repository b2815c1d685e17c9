package io.bailiwick.password;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.User;
import io.bailiwick.user.UserPasswordService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;

/** Gives somebody else a password, which they must change at their next login. No connection is held while hashing. */
@ApplicationScoped
public class PasswordResetService {

    private final UserPasswordService users;
    private final PasswordHasher hasher;
    private final CurrentRequest current;
    private final Event<PasswordChanged> changed;

    PasswordResetService(
            UserPasswordService users, PasswordHasher hasher, CurrentRequest current, Event<PasswordChanged> changed) {
        this.users = users;
        this.hasher = hasher;
        this.current = current;
        this.changed = changed;
    }

    /** Must be called outside any transaction. Ends all sessions of the account. */
    public void reset(Caller caller, TenantId tenant, long id, PasswordResetRequest request, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        ClearPassword password = request.chosen();
        User user = users.resettable(caller, tenant, id, expected);
        PasswordPolicy.check(user.userName(), password.value());
        Set<String> origins =
                Set.of("tenant " + tenant, "address " + current.info().address());
        HashedPassword hash = hasher.hash(origins, password.value());
        users.reset(caller, tenant, id, hash, expected);
        changed.fire(new PasswordChanged(tenant, user.userName()));
    }
}
