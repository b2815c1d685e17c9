package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets one after the other change an account. */
@ApplicationScoped
class UserLock {

    private final UserRepository users;
    private final ShownUsers shown;
    private final Principals principals;
    private final Administrators administrators;
    private final Delegation delegation;

    UserLock(
            UserRepository users,
            ShownUsers shown,
            Principals principals,
            Administrators administrators,
            Delegation delegation) {
        this.users = users;
        this.shown = shown;
        this.principals = principals;
        this.administrators = administrators;
        this.delegation = delegation;
    }

    /** For somebody who has the permission: refuses if the account is stronger, or another version than expected. */
    LockedUser lock(Caller caller, TenantId tenant, long id, ExpectedVersion expected) {
        if (principals.byId(tenant, id).filter(Principal::isSystemAdministrator).isPresent()) {
            administrators.lock();
        }
        UserEntity user = users.lock(tenant, id).orElseThrow(() -> new UserNotFoundException(id));
        Principal principal = principals.byId(tenant, id).orElseThrow(() -> new UserNotFoundException(id));
        delegation.requireAsStrong(caller, principal);
        expected.check(user.version());
        return new LockedUser(user, principal, shown.show(user));
    }
}
