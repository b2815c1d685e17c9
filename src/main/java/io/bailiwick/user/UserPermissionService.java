package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** What accounts may do. Everybody may see that of their own. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserPermissionService {

    private final UserRepository users;
    private final ShownUsers shown;
    private final Principals principals;
    private final UserChangeService changes;

    UserPermissionService(UserRepository users, ShownUsers shown, Principals principals, UserChangeService changes) {
        this.users = users;
        this.shown = shown;
        this.principals = principals;
        this.changes = changes;
    }

    public EffectivePermissions get(Caller caller, TenantId tenant, long id) {
        if (!caller.is(tenant, id)) {
            caller.require(Permission.VIEW_USERS, tenant);
        }
        return effective(
                users.findInTenant(tenant, id).map(shown::show).orElseThrow(() -> new UserNotFoundException(id)));
    }

    /** See {@link UserChangeService#replacePermissions}. */
    public EffectivePermissions replace(
            Caller caller, TenantId tenant, long id, UserPermissions wanted, ExpectedVersion expected) {
        caller.require(Permission.MODIFY_USERS, tenant);
        return effective(changes.replacePermissions(caller, tenant, id, wanted, expected));
    }

    private EffectivePermissions effective(User user) {
        Principal principal = principals
                .byId(new TenantId(user.tenantId()), user.id())
                .orElseThrow(() -> new UserNotFoundException(user.id()));
        return new EffectivePermissions(
                Objects.requireNonNullElse(user.permissions().roles(), List.of()),
                user.permissions().permissions(),
                principal.permissions().stream().sorted().toList(),
                user.version());
    }
}
