package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts, for those who may see or make them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserService {

    /** No account has this number. */
    private static final long NOBODY = 0;

    private final UserRepository users;
    private final UserNames names;
    private final ShownUsers shown;
    private final AuthUsers authUsers;
    private final Grants grants;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final Clock clock;

    UserService(
            UserRepository users,
            UserNames names,
            ShownUsers shown,
            AuthUsers authUsers,
            Grants grants,
            Tenants tenants,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.names = names;
        this.shown = shown;
        this.authUsers = authUsers;
        this.grants = grants;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody may read their own account; others need the permission to view users there. */
    public User get(Caller caller, TenantId tenant, long id) {
        if (!caller.is(tenant, id)) {
            caller.require(Permission.VIEW_USERS, tenant);
        }
        return users.findInTenant(tenant, id).map(shown::show).orElseThrow(() -> new UserNotFoundException(id));
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

    /** The tenant of an account that is named by its number alone. Where the caller has no access, there is none. */
    public TenantId tenantOf(Caller caller, Permission needed, long id) {
        caller.require(needed);
        return users.tenantOf(id).filter(caller::administers).orElseThrow(() -> new UserNotFoundException(id));
    }

    /** The users who hold the role themselves. */
    public List<Long> withRole(Caller caller, TenantId tenant, long role) {
        caller.require(Permission.VIEW_ROLE, tenant);
        return users.withRole(tenant, role);
    }

    /** {@code password} must have passed the policy; null for accounts that only other services let in. */
    public User create(Caller caller, TenantId tenant, UserContent request, @Nullable GivenPassword password) {
        caller.require(Permission.CREATE_USERS, tenant);
        tenants.hold(tenant);
        UserContent wanted = UserRules.checked(request);
        String name = Input.required("userName", wanted.userName());
        names.requireFree(tenant, NOBODY, wanted);
        UserPermissions permissions = grants.check(caller, tenant, wanted.permissions());
        UserDraft draft = new UserDraft(
                new NewUser(wanted, password),
                name,
                permissions,
                authUsers.loginsOf(tenant, name, wanted.authenticationInfo()));
        UserEntity user = draft.toEntity(tenant, users.nextId(), clock.instant());
        users.persist(user);
        names.flush(user);
        users.addRoles(tenant, user.id(), draft.roles());
        authUsers.set(tenant, user.id(), draft.logins());
        User created = shown.show(user);
        audit.record(AuditEvent.done(caller, tenant, "user.create", "user:" + user.id())
                .changed(null, created.content()));
        return created;
    }
}
