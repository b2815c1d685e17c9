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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final Administrators administrators;

    RoleHolderService(RoleService roles, UserRepository users, UserChanges changes, Administrators administrators) {
        this.roles = roles;
        this.users = users;
        this.changes = changes;
        this.administrators = administrators;
    }

    /** By number: the accounts that hold the role themselves. */
    public Page<Long> list(Caller caller, TenantId tenant, long role, PageRequest page) {
        caller.require(Permission.VIEW_ROLE, tenant);
        roles.get(caller, tenant, role);
        return Page.of(users.withRole(tenant, role, Cursor.number(page), page.oneMore()), page, Cursor::of);
    }

    /** A role and its first holders, both or neither (contracts/hdp.md, R2). Holders need the right to change users. */
    public HeldRole create(Caller caller, TenantId tenant, NewRole request, List<Long> holders) {
        caller.require(Permission.CREATE_ROLE, tenant);
        if (tenant.isSystem()) { // any of the holders may be an Administrator, and a name may have to be waited for
            administrators.lock();
        }
        Role role = roles.create(caller, tenant, request);
        return replace(caller, tenant, role, holders);
    }

    /**
     * A role and all of its holders, both or neither (contracts/hdp.md, R4). Of a predefined role, its holders alone;
     * to change these needs the right to change users.
     */
    public HeldRole update(Caller caller, TenantId tenant, long id, NewRole request, List<Long> holders) {
        caller.require(Permission.MODIFY_ROLE, tenant);
        Role before = roles.lock(caller, tenant, id);
        Role after = before.isMadeOf(request)
                ? before
                : roles.update(caller, tenant, id, ExpectedVersion.ANY, role -> request);
        return replace(caller, tenant, after, holders);
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

    /** In the order of all who change several accounts, so that they don't wait for each other. */
    private HeldRole replace(Caller caller, TenantId tenant, Role role, List<Long> holders) {
        Set<Long> before = new TreeSet<>(users.withRole(tenant, role.id()));
        Set<Long> wanted = new TreeSet<>(holders);
        SortedSet<Long> changed = new TreeSet<>(before);
        changed.addAll(wanted);
        changed.removeIf(user -> before.contains(user) && wanted.contains(user));
        if (!changed.isEmpty()) {
            caller.require(Permission.MODIFY_USERS, tenant);
        }
        if (changed.size() > MOST_CHANGES) {
            throw InvalidInputException.invalid(
                    "users", "must not change the roles of more than %d users at once".formatted(MOST_CHANGES));
        }
        for (long user : changed) {
            change(caller, tenant, role.id(), wanted.contains(user), user);
        }
        return new HeldRole(role, List.copyOf(wanted));
    }

    private void change(Caller caller, TenantId tenant, long role, boolean wanted, long user) {
        if (wanted) {
            give(caller, tenant, role, known(tenant, user));
        } else {
            take(caller, tenant, role, user);
        }
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
