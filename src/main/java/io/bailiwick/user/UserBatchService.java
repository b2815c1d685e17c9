package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenant.Tenants;
import io.bailiwick.user.UserDraft.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Many new accounts at once, each by the rules of {@link UserService#create}: how many statements they take does not grow
 * with their number. No two of them may want the same name, external id or login name.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserBatchService {

    private final UserDrafts drafts;
    private final UserRepository users;
    private final AuthUsers authUsers;
    private final AuditTrail audit;
    private final Tenants tenants;
    private final Clock clock;

    UserBatchService(
            UserDrafts drafts,
            UserRepository users,
            AuthUsers authUsers,
            AuditTrail audit,
            Tenants tenants,
            Clock clock) {
        this.drafts = drafts;
        this.users = users;
        this.authUsers = authUsers;
        this.audit = audit;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What stands against each as things are, in their order; writes nothing. */
    public List<Optional<IdentityException>> refusals(Caller caller, TenantId tenant, List<UserContent> wanted) {
        caller.require(Permission.CREATE_USERS, tenant);
        List<NewUser> withoutPasswords =
                wanted.stream().map(content -> new NewUser(content, null)).toList();
        return drafts.check(caller, tenant, withoutPasswords).stream()
                .map(checked -> Optional.ofNullable(checked.refusal()))
                .toList();
    }

    /**
     * Creates those against which nothing stands; what came of each, in their order. Where somebody else takes a name at
     * the same moment it fails with whatever the database says, and none is created.
     */
    public List<BatchResult> create(Caller caller, TenantId tenant, List<NewUser> wanted) {
        caller.require(Permission.CREATE_USERS, tenant);
        tenants.hold(tenant);
        List<Checked> checked = drafts.check(caller, tenant, wanted);
        Iterator<User> created = write(
                        caller,
                        tenant,
                        checked.stream()
                                .flatMap(each -> Stream.ofNullable(each.draft()))
                                .toList())
                .iterator();
        return checked.stream()
                .map(each -> new BatchResult(each.draft() == null ? null : created.next(), each.refusal()))
                .toList();
    }

    private List<User> write(Caller caller, TenantId tenant, List<UserDraft> accepted) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        List<UserEntity> entities = new ArrayList<>();
        Iterator<Long> ids = users.nextIds(accepted.size()).iterator();
        for (UserDraft draft : accepted) {
            entities.add(draft.toEntity(tenant, ids.next(), clock.instant()));
        }
        users.insert(entities);
        users.addRoles(tenant, numbered(entities, accepted, UserDraft::roles));
        authUsers.addNew(tenant, numbered(entities, accepted, UserDraft::logins));
        List<User> created = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            created.add(accepted.get(i).shown(entities.get(i)));
        }
        audit.record(created.stream()
                .map(user -> AuditEvent.done(caller, tenant, "user.create", "user:" + user.id())
                        .changed(null, user.content()))
                .toList());
        return created;
    }

    private static <T> Map<Long, T> numbered(
            List<UserEntity> entities, List<UserDraft> drafts, Function<UserDraft, T> part) {
        Map<Long, T> byId = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            byId.put(entities.get(i).id(), part.apply(drafts.get(i)));
        }
        return byId;
    }
}
