package io.bailiwick.kernel;

/** The caller is known, but may not do this. */
public final class ForbiddenException extends IdentityException {

    private ForbiddenException(String code, String message) {
        super(Kind.FORBIDDEN, code, message);
    }

    static ForbiddenException lacks(Permission permission) {
        return new ForbiddenException(
                "forbidden", "Needs the permission %s and administrative access".formatted(permission.wireName()));
    }

    /** The caller's password was given by somebody else or has expired: first of all it must be changed. */
    static ForbiddenException passwordChangeRequired() {
        return new ForbiddenException(
                "password_change_required", "The password must be changed before anything else is allowed");
    }

    /** Only somebody of the system tenant may do this. */
    public static ForbiddenException systemTenantOnly() {
        return new ForbiddenException("forbidden", "Only accounts of the system tenant may do this");
    }

    public static ForbiddenException notInThisTenant() {
        return new ForbiddenException("forbidden", "Needs administrative access to this tenant");
    }

    public static ForbiddenException administratorsOnly() {
        return new ForbiddenException("forbidden", "Only an Administrator may do this");
    }

    /** It can be used here, but belongs to somebody else. */
    public static ForbiddenException belongsToSystemTenant() {
        return new ForbiddenException("forbidden", "Belongs to the system tenant, where alone it can be changed");
    }

    public static ForbiddenException ofAnother() {
        return new ForbiddenException("forbidden", "Only the account that began this may go on with it");
    }

    public static ForbiddenException builtIn() {
        return new ForbiddenException("forbidden", "What is built in can't be changed");
    }

    /** Nobody saws off the branch that they sit on. */
    public static ForbiddenException ownTenant() {
        return new ForbiddenException(
                "own_tenant", "Nobody can switch off or delete the tenant in which their own account is");
    }

    /** Nobody grants what they lack. */
    public static ForbiddenException exceedsOwnPermissions() {
        return new ForbiddenException(
                "exceeds_own_permissions", "Nobody can grant a permission or role that exceeds their own permissions");
    }

    /** Nobody changes their own permissions. */
    public static ForbiddenException ownPermissions() {
        return new ForbiddenException("own_permissions", "Nobody can change their own roles or permissions");
    }

    /** Nobody ends their own access, or what limits it. */
    public static ForbiddenException ownAccount() {
        return new ForbiddenException(
                "own_account", "Nobody can delete, disable, lock or unlock their own account, or reset its password");
    }

    /** Nobody acts as somebody who acts as somebody else. */
    public static ForbiddenException actsAlready() {
        return new ForbiddenException("forbidden", "Who acts as somebody else can't act as a third one");
    }
}
