package io.bailiwick.role;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Roles, for those who may see, make, change or delete them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class RoleService {

    private final RoleRepository roles;
    private final RoleWriter writer;
    private final DefaultRole defaultRole;
    private final Event<RoleLocking> locking;
    private final AuditTrail audit;

    RoleService(
            RoleRepository roles,
            RoleWriter writer,
            DefaultRole defaultRole,
            Event<RoleLocking> locking,
            AuditTrail audit) {
        this.roles = roles;
        this.writer = writer;
        this.defaultRole = defaultRole;
        this.locking = locking;
        this.audit = audit;
    }

    public List<Role> list(Caller caller, TenantId tenant) {
        caller.require(Permission.VIEW_ROLE, tenant);
        Map<Long, List<Integer>> permissions = roles.permissionsByRole(tenant);
        return roles.listByTenant(tenant).stream()
                .map(role -> role.toRole(permissions.getOrDefault(role.id(), List.of())))
                .toList();
    }

    /** By number. */
    public Page<Role> page(Caller caller, TenantId tenant, PageRequest page) {
        caller.require(Permission.VIEW_ROLE, tenant);
        List<RoleEntity> found = roles.listAfter(tenant, Cursor.number(page), page.oneMore());
        return Page.of(found, page, role -> Cursor.of(role.id())).map(this::withPermissions);
    }

    /** By its number alone, which is unique on the server. Where the caller has no access, the role is not found. */
    public Role get(Caller caller, long id) {
        caller.require(Permission.VIEW_ROLE);
        return get(caller, tenantOf(caller, id), id);
    }

    public Role get(Caller caller, TenantId tenant, long id) {
        caller.require(Permission.VIEW_ROLE, tenant);
        return withPermissions(require(tenant, id));
    }

    /** Nobody puts a permission in a role that they lack themselves. */
    public Role create(Caller caller, TenantId tenant, NewRole request) {
        caller.require(Permission.CREATE_ROLE, tenant);
        RoleEntity role = writer.create(caller, tenant, request);
        Role created = withPermissions(role);
        audit.record(AuditEvent.done(caller, tenant, "role.create", "role:" + role.id())
                .changed(null, created));
        return created;
    }

    /** Replaces name, description and permissions; the label stays. */
    public Role update(Caller caller, TenantId tenant, long id, ExpectedVersion expected, UnaryOperator<NewRole> edit) {
        caller.require(Permission.MODIFY_ROLE, tenant);
        locking.fire(new RoleLocking(tenant));
        RoleEntity role = changeable(tenant, id, expected);
        Role before = withPermissions(role);
        writer.update(caller, role, before.permissions(), edit.apply(NewRole.of(before)));
        Role after = withPermissions(role);
        audit.record(
                AuditEvent.done(caller, tenant, "role.update", "role:" + id).changed(before, after));
        return after;
    }

    /** Refused while somebody has it, or new accounts get it unless they are given another. */
    public void delete(Caller caller, TenantId tenant, long id, ExpectedVersion expected) {
        caller.require(Permission.DELETE_ROLE, tenant);
        RoleEntity role = changeable(tenant, id, expected);
        Role before = withPermissions(role);
        caller.requireAllOf(Set.copyOf(before.permissions()));
        defaultRole.refuseDeletion(role);
        UniqueNames.guard(
                "user_role_role_fkey", () -> RoleInUseException.ofSomebody(id), () -> roles.deleteAndFlush(role));
        audit.record(
                AuditEvent.done(caller, tenant, "role.delete", "role:" + id).changed(before, null));
    }

    /** The role as nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Role lock(Caller caller, TenantId tenant, long id) {
        caller.requireAccess(tenant);
        locking.fire(new RoleLocking(tenant));
        return withPermissions(roles.lockInTenant(tenant, id).orElseThrow(() -> new RoleNotFoundException(id)));
    }

    /** The tenant of a role that is named by its number alone. Where the caller has no access, the role is not found. */
    public TenantId tenantOf(Caller caller, long id) {
        return roles.tenantOf(id).filter(caller::administers).orElseThrow(() -> new RoleNotFoundException(id));
    }

    private RoleEntity changeable(TenantId tenant, long id, ExpectedVersion expected) {
        RoleEntity role = roles.lockInTenant(tenant, id).orElseThrow(() -> new RoleNotFoundException(id));
        expected.check(role.version());
        if (role.predefined()) {
            throw ForbiddenException.builtIn();
        }
        return role;
    }

    private RoleEntity require(TenantId tenant, long id) {
        return roles.findInTenant(tenant, id).orElseThrow(() -> new RoleNotFoundException(id));
    }

    private Role withPermissions(RoleEntity role) {
        return role.toRole(roles.permissionsOf(role.tenant(), List.of(role.id())));
    }
}
