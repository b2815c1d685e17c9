package io.bailiwick.kernel;

import static io.bailiwick.kernel.Permission.ADMINISTRATOR;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Every service method that serves a request takes one, first.
 *
 * @param userId the account's number, 0 for a task of the service itself
 * @param permissions effective permission ids
 * @param administered the tenants to which the account has administrative access
 * @param mustChangePassword true while the account may only change its password and read itself
 * @param actor who really acts, where somebody acts as this account; null where the account acts itself
 */
public record Caller(
        long userId,
        UUID guid,
        String userName,
        TenantId home,
        Set<Integer> permissions,
        Set<TenantId> administered,
        boolean mustChangePassword,
        @Nullable Actor actor) {

    private static final UUID NOBODY = new UUID(0, 0);

    public Caller {
        permissions = Set.copyOf(permissions);
        administered = Set.copyOf(administered);
    }

    /** An account that acts itself. */
    public Caller(
            long userId,
            UUID guid,
            String userName,
            TenantId home,
            Set<Integer> permissions,
            Set<TenantId> administered,
            boolean mustChangePassword) {
        this(userId, guid, userName, home, permissions, administered, mustChangePassword, null);
    }

    /** A named task of the service itself, such as the first start. Holds every permission; audited under its name. */
    public static Caller system(String task) {
        return new Caller(0, NOBODY, task, TenantId.SYSTEM, Set.of(ADMINISTRATOR.id()), Set.of(), false);
    }

    /** A named task of the service itself that may do no more than this, and only in one tenant. */
    public static Caller task(String task, TenantId tenant, Set<Integer> permissions) {
        return new Caller(0, NOBODY, task, tenant, permissions, Set.of(tenant), false);
    }

    public boolean isAdministrator() {
        return !mustChangePassword && permissions.contains(ADMINISTRATOR.id());
    }

    public boolean has(Permission permission) {
        return isAdministrator() || (!mustChangePassword && permissions.contains(permission.id()));
    }

    /** Administrative access: to all tenants for an Administrator, else to those that were given. */
    public boolean administers(TenantId tenant) {
        return isAdministrator() || administered.contains(tenant);
    }

    public boolean may(Permission permission, TenantId tenant) {
        return has(permission) && administers(tenant);
    }

    /** Refuses unless this caller holds the permission. */
    public void require(Permission permission) {
        refuseWhilePasswordMustChange();
        if (!has(permission)) {
            throw ForbiddenException.lacks(permission);
        }
    }

    /** Refuses unless this caller holds the permission and has administrative access to the tenant. */
    public void require(Permission permission, TenantId tenant) {
        refuseWhilePasswordMustChange();
        if (!may(permission, tenant)) {
            throw ForbiddenException.lacks(permission);
        }
    }

    /** Refuses unless this caller has administrative access to the tenant. */
    public void requireAccess(TenantId tenant) {
        refuseWhilePasswordMustChange();
        if (!administers(tenant)) {
            throw ForbiddenException.notInThisTenant();
        }
    }

    /**
     * Refuses to grant what this caller does not hold: nobody gives more than they have. Permissions of applications,
     * which give nothing here, are granted by those who may define them.
     */
    public void requireAllOf(Set<Integer> granted) {
        refuseWhilePasswordMustChange();
        if (!granted.stream().allMatch(this::mayGive)) {
            throw ForbiddenException.exceedsOwnPermissions();
        }
    }

    private boolean mayGive(int permission) {
        return isAdministrator()
                || permissions.contains(permission)
                || (permission >= Permission.FIRST_OF_APPLICATIONS && has(Permission.APPLICATION_PERMISSIONS));
    }

    /** The account whose permissions count, by name. */
    public Actor account() {
        return new Actor(userId, userName, home);
    }

    public boolean is(TenantId tenant, long id) {
        return userId == id && home.equals(tenant);
    }

    /** The tenants whose rows this caller's transactions may see. */
    public TenantScope scope() {
        if (isAdministrator()) {
            return TenantScope.ALL;
        }
        Set<TenantId> visible = new HashSet<>(administered);
        visible.add(home);
        return TenantScope.of(visible);
    }

    /** Refuses unless this caller may do more than read itself and change its password. */
    public void refuseWhilePasswordMustChange() {
        if (mustChangePassword) {
            throw ForbiddenException.passwordChangeRequired();
        }
    }
}
