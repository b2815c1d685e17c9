package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which account a name means to somebody who administers several tenants. Never guesses. */
@ApplicationScoped
class NamedUsers {

    /** A user name, an @ and a key. */
    private static final int LENGTH = 128 + 1 + 63;

    private final UserRepository users;
    private final Principals principals;
    private final Tenants tenants;

    NamedUsers(UserRepository users, Principals principals, Tenants tenants) {
        this.users = users;
        this.principals = principals;
        this.tenants = tenants;
    }

    /** One that can act, in a tenant that the caller administers. */
    Principal find(Caller caller, String userName) {
        String name = Input.name("user", userName, LENGTH);
        List<UserEntity> found = users.listByName(caller, name);
        if (found.size() > 1) {
            throw UserNameException.ambiguous(name);
        }
        return found.stream()
                .findFirst()
                .or(() -> atKey(caller, name))
                .flatMap(user -> principals.byId(user.tenant(), user.id()))
                .filter(Principal::usable)
                .orElseThrow(() -> UserNameException.unknown(name));
    }

    private Optional<UserEntity> atKey(Caller caller, String name) {
        int at = name.lastIndexOf('@');
        Optional<TenantId> tenant = at < 1
                ? Optional.empty()
                : tenants.byKey(name.substring(at + 1)).map(TenantRef::id);
        return tenant.filter(caller::administers).flatMap(id -> users.findByName(id, name.substring(0, at)));
    }
}
