package io.bailiwick.user;

import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How far somebody reaches into the account of another: never to somebody stronger, and not to everything of their own. */
@ApplicationScoped
public class Delegation {

    private final Principals principals;

    Delegation(Principals principals) {
        this.principals = principals;
    }

    /**
     * Refuses those who could become more than they are through the account, be it by a password that they set, a key
     * that they make or a login that they add.
     *
     * @throws io.bailiwick.kernel.ForbiddenException unless the caller holds every permission that the account holds and
     *     administers every tenant that it administers
     * @throws UserNotFoundException if there is no such account
     */
    public void requireAsStrong(Caller caller, TenantId tenant, long user) {
        requireAsStrong(caller, principals.byId(tenant, user).orElseThrow(() -> new UserNotFoundException(user)));
    }

    void requireAsStrong(Caller caller, Principal account) {
        if (caller.is(account.tenant(), account.userId())) {
            return;
        }
        requireAll(caller, account.permissions(), account.administered());
    }

    /** The same for what several accounts hold and administer together. */
    void requireAll(Caller caller, Set<Integer> permissions, Set<TenantId> administered) {
        caller.requireAllOf(permissions);
        if (!administered.stream().allMatch(caller::administers)) {
            throw ForbiddenException.exceedsOwnPermissions();
        }
    }

    /** Whether it is the caller's own account, or that of the one who acts as the caller. */
    boolean isOwn(Caller caller, TenantId tenant, long user) {
        Actor actor = caller.actor();
        return caller.is(tenant, user)
                || (actor != null && actor.userId() == user && actor.tenant().equals(tenant));
    }
}
