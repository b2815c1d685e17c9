package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/**
 * Changes of accounts, whole or in parts. Each method returns the account as it is then. The caller needs the permission
 * to modify users of the tenant, must hold all that the account holds, and may give no more than that; own roles and
 * permissions, own status and the state of the own password are for others to change.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserChangeService {

    private final UserChanges changes;
    private final Lockouts lockouts;
    private final Delegation delegation;

    UserChangeService(UserChanges changes, Lockouts lockouts, Delegation delegation) {
        this.changes = changes;
        this.lockouts = lockouts;
        this.delegation = delegation;
    }

    /** {@code content} gets the account as nobody else can change it meanwhile, and returns all of it as it is to be. */
    public User change(
            Caller caller, TenantId tenant, long id, UnaryOperator<UserContent> content, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        return changes.apply(caller, new UserChange("user.update", tenant, id, expected, content));
    }

    /**
     * {@code accountLocked} false or left out ends every lock, also those that are not shown; not of the own account, whose
     * password somebody else could be guessing with a token that they found. What is left out is removed.
     */
    public User replaceStatus(Caller caller, TenantId tenant, long id, StatusInfo status, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        User user = changes.apply(
                caller, new UserChange("user.status", tenant, id, expected, before -> before.with(status)));
        if (!status.locked() && !delegation.isOwn(caller, tenant, id)) {
            lockouts.clear(tenant, id);
        }
        return user;
    }

    /** {@code passwordStatus} must be given; an expiration that is left out is removed. */
    public User replacePasswordInfo(
            Caller caller, TenantId tenant, long id, PasswordInfo info, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        Input.required("passwordStatus", info.passwordStatus());
        return changes.apply(
                caller, new UserChange("user.password-info", tenant, id, expected, user -> user.with(info)));
    }

    /** At least one role; explicit permissions that are left out are taken away. */
    public User replacePermissions(
            Caller caller, TenantId tenant, long id, UserPermissions wanted, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        return changes.apply(
                caller, new UserChange("user.permissions", tenant, id, expected, user -> user.with(wanted)));
    }

    /** All the logins; at least one. */
    public User replaceAuthenticationInfo(
            Caller caller, TenantId tenant, long id, AuthenticationInfo info, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        return changes.apply(
                caller, new UserChange("user.authentication-info", tenant, id, expected, user -> user.with(info)));
    }
}
