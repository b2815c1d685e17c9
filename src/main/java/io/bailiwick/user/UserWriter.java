package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Input;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings what is stored of an account to what is wanted, part by part, each with the rules of its own. */
@ApplicationScoped
class UserWriter {

    private final UserRepository users;
    private final UserNames names;
    private final AuthUsers authUsers;
    private final Grants grants;
    private final Delegation delegation;

    UserWriter(UserRepository users, UserNames names, AuthUsers authUsers, Grants grants, Delegation delegation) {
        this.users = users;
        this.names = names;
        this.authUsers = authUsers;
        this.grants = grants;
        this.delegation = delegation;
    }

    /**
     * Says nothing of versions, sessions or the trail. The account's own row comes last: each query sees what was changed
     * of it before, which makes a version.
     */
    void write(Caller caller, LockedUser user, UserContent after) {
        UserContent before = user.before().content();
        refuseOwn(caller, user, before, after);
        names.requireFree(user.tenant(), user.id(), after);
        writeLogins(user, before, after);
        writePermissions(caller, user, before, after);
        writePasswordInfo(user, before, after);
        writeStatus(user, before, after);
        user.entity().setDetails(after.details());
        user.entity().rename(Input.required("userName", after.userName()));
    }

    /** Nobody gives to themselves, and nobody locks themselves out by mistake. */
    private void refuseOwn(Caller caller, LockedUser user, UserContent before, UserContent after) {
        if (!delegation.isOwn(caller, user.tenant(), user.id())) {
            return;
        }
        if (!Objects.equals(before.permissions(), after.permissions())) {
            throw ForbiddenException.ownPermissions();
        }
        if (!stays(after.statusInfo()) || !Objects.equals(before.passwordInfo(), after.passwordInfo())) {
            throw ForbiddenException.ownAccount();
        }
    }

    private static boolean stays(@Nullable StatusInfo status) {
        return status != null && Integer.valueOf(StatusInfo.ACTIVE).equals(status.status()) && !status.locked();
    }

    private static void writeStatus(LockedUser user, UserContent before, UserContent after) {
        StatusInfo wanted = Input.required("statusInfo", after.statusInfo());
        if (!wanted.equals(before.statusInfo())) {
            user.entity().setStatus(wanted);
        }
    }

    /** The state of a password goes only with the account. */
    private static void writePasswordInfo(LockedUser user, UserContent before, UserContent after) {
        if (!Objects.equals(before.passwordInfo(), after.passwordInfo())) {
            user.entity().setPasswordInfo(Input.required("passwordInfo", after.passwordInfo()));
        }
    }

    private void writePermissions(Caller caller, LockedUser user, UserContent before, UserContent after) {
        UserPermissions wanted = Input.required("permissions", after.permissions());
        if (!wanted.equals(before.permissions())) {
            grants.check(caller, user.tenant(), wanted);
            users.removeRoles(user.tenant(), user.id());
            users.addRoles(user.tenant(), user.id(), Input.required("roles", wanted.roles()));
            user.entity().setExplicitPermissions(wanted.permissions());
        }
    }

    private void writeLogins(LockedUser user, UserContent before, UserContent after) {
        AuthenticationInfo wanted = Input.required("authenticationInfo", after.authenticationInfo());
        if (!wanted.equals(before.authenticationInfo())) {
            authUsers.replace(user.tenant(), user.id(), wanted);
        }
    }
}
