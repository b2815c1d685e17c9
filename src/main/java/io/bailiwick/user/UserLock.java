package io.bailiwick.user;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /** Many by the same rules, by as many statements as one. In the order of their numbers. */
    Map<Long, Locked> lockAll(Caller caller, TenantId tenant, Map<Long, ExpectedVersion> wanted) {
        if (principals.byIds(tenant, wanted.keySet()).values().stream().anyMatch(Principal::isSystemAdministrator)) {
            administrators.lock();
        }
        List<UserEntity> found = users.lockAll(tenant, wanted.keySet());
        Map<Long, Principal> accounts = principals.byIds(tenant, wanted.keySet());
        Map<Long, LockedUser> users = shown.show(found).entrySet().stream()
                .collect(toMap(
                        user -> user.getKey().id(),
                        user -> new LockedUser(
                                user.getKey(),
                                requireNonNull(accounts.get(user.getKey().id())),
                                user.getValue())));
        Map<Long, Locked> locked = new TreeMap<>();
        wanted.forEach((id, expected) -> locked.put(id, checked(caller, id, users.get(id), expected)));
        return locked;
    }

    private Locked checked(Caller caller, long id, @Nullable LockedUser user, ExpectedVersion expected) {
        if (user == null) {
            return new Locked(null, new UserNotFoundException(id));
        }
        try {
            delegation.requireAsStrong(caller, user.principal());
            expected.check(user.entity().version());
            return new Locked(user, null);
        } catch (IdentityException e) {
            return new Locked(null, e);
        }
    }
}
