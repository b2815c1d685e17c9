package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Changes and deletions of many accounts at once, each by the rules of the single one: how many statements they take does
 * not grow with their number. What came of each, in the order in which they are wanted. If anything fails but a rule for one
 * of them, so does all, and nothing is done.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserBatchChangeService {

    private final UserLock locks;
    private final UserWriter writer;
    private final UserRecorder recorder;
    private final UserRepository users;
    private final Delegation delegation;
    private final Clock clock;

    UserBatchChangeService(
            UserLock locks,
            UserWriter writer,
            UserRecorder recorder,
            UserRepository users,
            Delegation delegation,
            Clock clock) {
        this.locks = locks;
        this.writer = writer;
        this.recorder = recorder;
        this.users = users;
        this.delegation = delegation;
        this.clock = clock;
    }

    /** The accounts that are gone come back as they were. */
    public Map<Long, BatchResult> delete(Caller caller, TenantId tenant, Map<Long, ExpectedVersion> wanted) {
        caller.require(Permission.DELETE_USERS, tenant);
        Map<Long, BatchResult> results = new LinkedHashMap<>();
        List<LockedUser> going = new ArrayList<>();
        locks.lockAll(caller, tenant, wanted).forEach((id, locked) -> {
            if (delegation.isOwn(caller, tenant, id)) {
                results.put(id, BatchResult.refused(ForbiddenException.ownAccount()));
                return;
            }
            results.put(id, BatchResult.of(locked));
            Stream.ofNullable(locked.user()).forEach(going::add);
        });
        if (!going.isEmpty()) {
            users.removeAll(tenant, going.stream().map(LockedUser::id).toList());
            recorder.removed(caller, going);
        }
        return results;
    }

    /**
     * {@code content} as in {@link UserChangeService#change}, for changes that leave names, logins, roles and permissions
     * as they are.
     */
    public Map<Long, BatchResult> change(
            Caller caller,
            TenantId tenant,
            Map<Long, ExpectedVersion> wanted,
            Map<Long, UnaryOperator<UserContent>> content) {
        caller.require(Permission.MODIFY_USERS, tenant);
        Map<Long, BatchResult> results = new LinkedHashMap<>();
        List<ChangedUser> changed = new ArrayList<>();
        locks.lockAll(caller, tenant, wanted).forEach((id, locked) -> {
            results.put(id, BatchResult.of(locked));
            try {
                Stream.ofNullable(locked.user())
                        .map(user -> changed(caller, user, Objects.requireNonNull(content.get(id))))
                        .filter(ChangedUser::differs)
                        .forEach(changed::add);
            } catch (IdentityException e) {
                results.put(id, BatchResult.refused(e));
            }
        });
        recorder.changed(caller, writer.writeRows(caller, changed))
                .forEach(user -> results.put(user.id(), BatchResult.done(user)));
        return results;
    }

    private ChangedUser changed(Caller caller, LockedUser user, UnaryOperator<UserContent> content) {
        UserContent before = user.before().content();
        UserContent after = UserRules.checked(content.apply(before));
        writer.refuseOwn(caller, user, before, after);
        return new ChangedUser(user, after, AccessEnd.follows(before, after, clock.instant()));
    }
}
