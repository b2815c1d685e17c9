package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** New passwords for others: given by those who may modify users of the tenant and hold all that the account holds. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserPasswordService {

    private final UserLock locks;
    private final UserRecorder recorder;
    private final Delegation delegation;
    private final Event<PasswordReplaced> replaced;

    UserPasswordService(
            UserLock locks, UserRecorder recorder, Delegation delegation, Event<PasswordReplaced> replaced) {
        this.locks = locks;
        this.recorder = recorder;
        this.delegation = delegation;
        this.replaced = replaced;
    }

    /** The account, for a caller whose new password for it would be taken: whoever may not, costs no hash. */
    public User resettable(Caller caller, TenantId tenant, long id, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        return lock(caller, tenant, id, expected).before();
    }

    /** A password that must be changed at the next login. Ends all sessions of the account. */
    public User reset(Caller caller, TenantId tenant, long id, GivenPassword password, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        LockedUser user = lock(caller, tenant, id, expected);
        user.entity().password().ifPresent(old -> replaced.fire(new PasswordReplaced(user.tenant(), user.id(), old)));
        user.entity().setPasswordInfo(new PasswordInfo(PasswordInfo.MUST_CHANGE, null));
        user.entity().setPassword(password);
        // The last Administrator keeps a way in, if only until then: whoever resets it can do so again.
        user.entity().endAccess();
        return recorder.changed(caller, user, "password.reset");
    }

    private LockedUser lock(Caller caller, TenantId tenant, long id, ExpectedVersion expected) {
        if (delegation.isOwn(caller, tenant, id)) {
            throw ForbiddenException.ownAccount();
        }
        return locks.lock(caller, tenant, id, expected);
    }
}
