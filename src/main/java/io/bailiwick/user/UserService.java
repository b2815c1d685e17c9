package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts, for those who may see or make them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserService {

    private static final int NAME_LENGTH = 128;

    /** Lists without paging stop here. */
    public static final int MOST = 10_000;

    private final UserRepository users;
    private final AuthUserRepository authUserNames;
    private final AuthUsers authUsers;
    private final Grants grants;
    private final AuditTrail audit;
    private final Clock clock;

    UserService(
            UserRepository users,
            AuthUserRepository authUserNames,
            AuthUsers authUsers,
            Grants grants,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.authUserNames = authUserNames;
        this.authUsers = authUsers;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody may read their own account; others need the permission to view users there. */
    public User get(Caller caller, TenantId tenant, long id) {
        if (!caller.is(tenant, id)) {
            caller.require(Permission.VIEW_USERS, tenant);
        }
        return users.findInTenant(tenant, id).map(this::complete).orElseThrow(() -> new UserNotFoundException(id));
    }

    /** By its number alone, which is unique on the server. Where the caller has no access, the user is not found. */
    public User get(Caller caller, long id) {
        TenantId tenant = users.tenantOf(id).orElse(caller.home());
        if (!caller.is(tenant, id)) {
            caller.require(Permission.VIEW_USERS);
        }
        if (!caller.is(tenant, id) && !caller.administers(tenant)) {
            throw new UserNotFoundException(id);
        }
        return get(caller, tenant, id);
    }

    /**
     * Those of all tenants that the caller administers.
     *
     * @throws InvalidInputException if they are more than one answer holds
     */
    public List<User> list(Caller caller) {
        caller.require(Permission.VIEW_USERS);
        List<UserEntity> found = caller.isAdministrator()
                ? users.listAll(MOST + 1)
                : users.listByTenants(caller.administered(), MOST + 1);
        if (found.size() > MOST) {
            throw InvalidInputException.invalid("limit", "is needed: there are more than %d users".formatted(MOST));
        }
        Map<Long, List<Long>> roles = users.rolesByUser(found);
        return found.stream()
                .map(user -> user.toUser(roles.getOrDefault(user.id(), List.of()), List.of()))
                .toList();
    }

    /** The users who hold the role themselves. */
    public List<Long> withRole(Caller caller, TenantId tenant, long role) {
        caller.require(Permission.VIEW_ROLE, tenant);
        return users.withRole(tenant, role);
    }

    /** {@code password} must have passed the policy; null for accounts that only other services let in. */
    public User create(Caller caller, TenantId tenant, NewUser request, @Nullable HashedPassword password) {
        caller.require(Permission.CREATE_USERS, tenant);
        String name = Input.name("userName", request.userName(), NAME_LENGTH);
        StatusInfo status = checked(Input.required("statusInfo", request.statusInfo()));
        UserPermissions permissions = grants.check(caller, tenant, request.permissions());
        UserEntity user = new UserEntity(tenant, users.nextId(), RandomValues.uuid(), name, clock.instant());
        user.setStatus(status);
        if (request.passwordInfo() != null) {
            user.setPasswordInfo(checked(request.passwordInfo()));
        }
        if (password != null) {
            user.setPassword(password);
        }
        user.setExplicitPermissions(permissions.permissions());
        insert(tenant, user, name);
        users.addRoles(tenant, user.id(), Input.required("roles", permissions.roles()));
        authUsers.set(tenant, user.id(), name, request.authenticationInfo());
        User created = complete(user, tenant);
        audit.record(AuditEvent.done(caller, tenant, "user.create", "user:" + user.id())
                .changed(null, created));
        return created;
    }

    private void insert(TenantId tenant, UserEntity user, String name) {
        if (users.findByNameKey(tenant, NameKey.of(name)).isPresent()) {
            throw UserExistsException.withName(name);
        }
        UniqueNames.guard(
                "app_user_name_key", () -> UserExistsException.withName(name), () -> users.persistAndFlush(user));
    }

    private static StatusInfo checked(StatusInfo status) {
        Input.oneOf("status", status.status(), StatusInfo.INACTIVE, StatusInfo.ACTIVE);
        Input.optionalTime("accountLockedAt", status.accountLockedAt());
        Input.optionalTime("accountLockedUntil", status.accountLockedUntil());
        return status;
    }

    private static PasswordInfo checked(PasswordInfo info) {
        if (info.passwordStatus() != null) {
            Input.oneOf("passwordStatus", info.passwordStatus(), PasswordInfo.ACTIVE, PasswordInfo.MUST_CHANGE);
        }
        Input.optionalTime("passwordExpiration", info.passwordExpiration());
        return info;
    }

    private User complete(UserEntity user) {
        return complete(user, user.tenant());
    }

    private User complete(UserEntity user, TenantId tenant) {
        return user.toUser(users.rolesOf(tenant, user.id()), authUserNames.listByUser(tenant, user.id()));
    }
}
