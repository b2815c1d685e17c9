package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** To which tenants a user has administrative access (contracts/hdp.md, U15 and U16). */
@ApplicationScoped
@CallerScoped
@Transactional
public class AdministeredTenantService {

    private static final int MOST = 10_000;

    private final AdministeredTenantRepository repository;
    private final UserRepository users;
    private final Delegation delegation;
    private final AuditTrail audit;

    AdministeredTenantService(
            AdministeredTenantRepository repository, UserRepository users, Delegation delegation, AuditTrail audit) {
        this.repository = repository;
        this.users = users;
        this.delegation = delegation;
        this.audit = audit;
    }

    /** By the user's number alone. Where the caller has no access, the user is not found. */
    public List<Long> list(Caller caller, long user) {
        caller.require(Permission.VIEW_USERS);
        return list(caller, homeOf(caller, user), user);
    }

    /** In the order of their numbers. */
    public List<Long> list(Caller caller, TenantId home, long user) {
        caller.require(Permission.VIEW_USERS, home);
        requireUser(home, user);
        return repository.list(home, user);
    }

    /** By the user's number alone. Where the caller has no access, the user is not found. */
    public List<Long> replace(Caller caller, long user, List<Long> wanted) {
        caller.require(Permission.MODIFY_USERS);
        return replace(caller, homeOf(caller, user), user, wanted);
    }

    /**
     * Replaces them all. The caller must be as strong as the user, and administer those that are added and those that are
     * taken away; users of the system tenant can administer any, others their own alone.
     */
    public List<Long> replace(Caller caller, TenantId home, long user, List<Long> wanted) {
        caller.require(Permission.MODIFY_USERS, home);
        caller.require(Permission.TENANT_API);
        if (wanted.size() > MOST) {
            throw InvalidInputException.invalid("tenants", "can be at most %d".formatted(MOST));
        }
        repository.lock(home, user);
        delegation.requireAsStrong(caller, home, user);
        List<Long> before = repository.list(home, user);
        Change change = new Change(before, wanted.stream().distinct().sorted().toList());
        check(caller, home, change);
        repository.add(home, user, change.added());
        repository.remove(home, user, change.removed());
        record(caller, home, user, change);
        return change.after();
    }

    private TenantId homeOf(Caller caller, long user) {
        return users.tenantOf(user).filter(caller::administers).orElseThrow(() -> new UserNotFoundException(user));
    }

    private void requireUser(TenantId home, long user) {
        if (users.findInTenant(home, user).isEmpty()) {
            throw new UserNotFoundException(user);
        }
    }

    private void check(Caller caller, TenantId home, Change change) {
        change.added().forEach(tenant -> caller.requireAccess(tenantIn(tenant)));
        change.removed().forEach(tenant -> caller.requireAccess(tenantIn(tenant)));
        checkTargets(home, change.added());
    }

    private void checkTargets(TenantId home, Set<Long> added) {
        Set<Long> known = repository.known(added);
        for (Long tenant : added) {
            if (!known.contains(tenant)) {
                throw InvalidInputException.unknown("tenant", tenant);
            }
            if (!home.isSystem() && tenant != home.value()) {
                throw InvalidInputException.invalid("tenants", "can only be the user's own, outside the system tenant");
            }
        }
    }

    /** In the trail of the user's own tenant, and of each that gets or loses an administrator. */
    private void record(Caller caller, TenantId home, long user, Change change) {
        String target = "user:" + user;
        audit.record(AuditEvent.done(caller, home, "user.administered_tenants", target)
                .changed(Map.of("tenants", change.before()), Map.of("tenants", change.after())));
        change.added().forEach(tenant -> record(caller, tenant, target, false, true));
        change.removed().forEach(tenant -> record(caller, tenant, target, true, false));
    }

    private void record(Caller caller, long tenant, String target, boolean before, boolean after) {
        audit.record(AuditEvent.done(caller, new TenantId(tenant), "tenant.administrators", target)
                .changed(Map.of("administrator", before), Map.of("administrator", after)));
    }

    /** From one list of numbers to another. */
    private record Change(List<Long> before, List<Long> after) {

        Set<Long> added() {
            return without(after, before);
        }

        Set<Long> removed() {
            return without(before, after);
        }

        private static Set<Long> without(List<Long> numbers, List<Long> others) {
            Set<Long> rest = new LinkedHashSet<>(numbers);
            others.forEach(rest::remove);
            return rest;
        }
    }

    private static TenantId tenantIn(long number) {
        if (number < 1) {
            throw InvalidInputException.unknown("tenant", number);
        }
        return new TenantId(number);
    }
}
