package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Input;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings what is stored of an account to what is wanted, part by part, each with the rules of its own. */
@ApplicationScoped
class UserWriter {

    private final UserRepository users;
    private final UserNames names;
    private final AuthUsers authUsers;
    private final Grants grants;
    private final Lockouts lockouts;
    private final Delegation delegation;

    UserWriter(
            UserRepository users,
            UserNames names,
            AuthUsers authUsers,
            Grants grants,
            Lockouts lockouts,
            Delegation delegation) {
        this.users = users;
        this.names = names;
        this.authUsers = authUsers;
        this.grants = grants;
        this.lockouts = lockouts;
        this.delegation = delegation;
    }

    /** Says nothing of versions, sessions or the trail. */
    void write(Caller caller, LockedUser user, UserContent after) {
        UserContent before = user.before().content();
        refuseOwn(caller, user, before, after);
        names.requireFree(user.tenant(), user.id(), after);
        writeLogins(user, before, after);
        writeRoles(caller, user, before, after);
        endLocks(caller, user, before, after);
        writeRow(user.entity(), before, after);
    }

    /** Those of which nothing changes but the row, and no name: whether they may is checked. Returns them. */
    List<ChangedUser> writeRows(Caller caller, List<ChangedUser> changed) {
        changed.forEach(each -> endLocks(caller, each.user(), each.before(), each.after()));
        changed.forEach(each -> writeRow(each.user().entity(), each.before(), each.after()));
        return changed;
    }

    private void endLocks(Caller caller, LockedUser user, UserContent before, UserContent after) {
        if (isUnlocked(before, after) && !delegation.isOwn(caller, user.tenant(), user.id())) {
            lockouts.clear(user.tenant(), user.id());
        }
    }

    /** Last: each statement before would see, and write, what was changed of the row by then, which makes a version. */
    private static void writeRow(UserEntity row, UserContent before, UserContent after) {
        if (!Objects.equals(before.statusInfo(), after.statusInfo())) {
            row.setStatus(Input.required("statusInfo", after.statusInfo()));
        }
        // The state of a password goes only with the account.
        if (!Objects.equals(before.passwordInfo(), after.passwordInfo())) {
            row.setPasswordInfo(Input.required("passwordInfo", after.passwordInfo()));
        }
        row.setExplicitPermissions(
                Input.required("permissions", after.permissions()).permissions());
        row.setDetails(after.details());
        row.rename(Input.required("userName", after.userName()));
    }

    /** Nobody gives to themselves, and nobody locks themselves out by mistake. */
    void refuseOwn(Caller caller, LockedUser user, UserContent before, UserContent after) {
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

    /** Whoever is no longer locked may begin to try again. */
    private static boolean isUnlocked(UserContent before, UserContent after) {
        StatusInfo wanted = Input.required("statusInfo", after.statusInfo());
        return !wanted.locked() && !wanted.equals(before.statusInfo());
    }

    private void writeRoles(Caller caller, LockedUser user, UserContent before, UserContent after) {
        UserPermissions wanted = Input.required("permissions", after.permissions());
        if (!wanted.equals(before.permissions())) {
            grants.check(caller, user.tenant(), wanted);
            users.removeRoles(user.tenant(), user.id());
            users.addRoles(user.tenant(), user.id(), Input.required("roles", wanted.roles()));
        }
    }

    private void writeLogins(LockedUser user, UserContent before, UserContent after) {
        AuthenticationInfo wanted = Input.required("authenticationInfo", after.authenticationInfo());
        if (!wanted.equals(before.authenticationInfo())) {
            authUsers.replace(user.tenant(), user.id(), wanted);
        }
    }
}
