package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.NewRole;
import io.bailiwick.role.Role;
import io.bailiwick.role.RoleService;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Who holds a role. To give and to take one is a change of the accounts, with all the rules that these have. */
@ApplicationScoped
@CallerScoped
@Transactional
public class RoleHolderService {

    private static final int MOST_CHANGES = 1_000;

    private final RoleService roles;
    private final UserRepository users;
    private final UserChanges changes;

    RoleHolderService(RoleService roles, UserRepository users, UserChanges changes) {
        this.roles = roles;
        this.users = users;
        this.changes = changes;
    }

    /** By number: the accounts that hold the role themselves. */
    public Page<Long> list(Caller caller, TenantId tenant, long role, PageRequest page) {
        caller.require(Permission.VIEW_ROLE, tenant);
        roles.get(caller, tenant, role);
        return Page.of(users.withRole(tenant, role, Cursor.number(page), page.oneMore()), page, Cursor::of);
    }

    /** A role and its first holders, both or neither (contracts/hdp.md, R2). */
    public Role create(Caller caller, TenantId tenant, NewRole request, List<Long> holders) {
        caller.require(Permission.CREATE_ROLE, tenant);
        Role role = roles.create(caller, tenant, request);
        replace(caller, tenant, role.id(), holders);
        return role;
    }

    /** A role and all of its holders, both or neither (contracts/hdp.md, R4). Of a predefined role, its holders alone. */
    public Role update(Caller caller, TenantId tenant, long id, NewRole request, List<Long> holders) {
        caller.require(Permission.MODIFY_ROLE, tenant);
        Role before = roles.lock(caller, tenant, id);
        Role after = before.isMadeOf(request)
                ? before
                : roles.update(caller, tenant, id, ExpectedVersion.ANY, role -> request);
        replace(caller, tenant, id, holders);
        return after;
    }

    public void add(Caller caller, TenantId tenant, long role, long user) {
        caller.require(Permission.MODIFY_USERS, tenant);
        roles.lock(caller, tenant, role);
        give(caller, tenant, role, user);
    }

    /** Refused for the last role of an account. */
    public void remove(Caller caller, TenantId tenant, long role, long user) {
        caller.require(Permission.MODIFY_USERS, tenant);
        roles.lock(caller, tenant, role);
        take(caller, tenant, role, user);
    }

    private void replace(Caller caller, TenantId tenant, long role, List<Long> holders) {
        Set<Long> before = new LinkedHashSet<>(users.withRole(tenant, role));
        Set<Long> wanted = new LinkedHashSet<>(holders);
        List<Long> added =
                wanted.stream().filter(user -> !before.contains(user)).toList();
        List<Long> removed =
                before.stream().filter(user -> !wanted.contains(user)).toList();
        if (added.size() + removed.size() > MOST_CHANGES) {
            throw InvalidInputException.invalid(
                    "users", "must not change the roles of more than %d users at once".formatted(MOST_CHANGES));
        }
        added.forEach(user -> give(caller, tenant, role, known(tenant, user)));
        removed.forEach(user -> take(caller, tenant, role, user));
    }

    private long known(TenantId tenant, long user) {
        return users.findInTenant(tenant, user)
                .map(UserEntity::id)
                .orElseThrow(() -> InvalidInputException.unknown("user", user));
    }

    private void give(Caller caller, TenantId tenant, long role, long user) {
        change(caller, tenant, user, held -> held.contains(role) ? held : plus(held, role));
    }

    private void take(Caller caller, TenantId tenant, long role, long user) {
        change(
                caller,
                tenant,
                user,
                held -> held.stream().filter(one -> one != role).toList());
    }

    private void change(Caller caller, TenantId tenant, long user, UnaryOperator<List<Long>> edit) {
        changes.apply(
                caller,
                new UserChange(
                        "user.permissions", tenant, user, ExpectedVersion.ANY, content -> edited(content, edit)));
    }

    private static UserContent edited(UserContent content, UnaryOperator<List<Long>> edit) {
        UserPermissions before = Objects.requireNonNull(content.permissions());
        List<Long> held = Objects.requireNonNullElse(before.roles(), List.of());
        return content.with(new UserPermissions(edit.apply(held), before.permissions()));
    }

    private static List<Long> plus(List<Long> held, long role) {
        return Stream.concat(held.stream(), Stream.of(role)).sorted().toList();
    }
}
