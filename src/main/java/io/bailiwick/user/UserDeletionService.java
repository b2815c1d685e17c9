package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The end of accounts: for those who may delete users of the tenant and hold all that the account holds. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserDeletionService {

    private final UserRepository users;
    private final UserLock locks;
    private final UserRecorder recorder;
    private final Delegation delegation;

    UserDeletionService(UserRepository users, UserLock locks, UserRecorder recorder, Delegation delegation) {
        this.users = users;
        this.locks = locks;
        this.recorder = recorder;
        this.delegation = delegation;
    }

    /** With the account go its sessions, logins and administrative access; a login under way waits, and then fails. */
    public void delete(Caller caller, TenantId tenant, long id, ExpectedVersion expected) {
        caller.require(Permission.DELETE_USERS, tenant);
        if (delegation.isOwn(caller, tenant, id)) {
            throw ForbiddenException.ownAccount();
        }
        LockedUser user = locks.lock(caller, tenant, id, expected);
        users.remove(tenant, id);
        recorder.removed(caller, List.of(user));
    }
}
