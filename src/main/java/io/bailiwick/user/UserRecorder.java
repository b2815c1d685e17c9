package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from every change of an account. Each counts as a version, whichever table it wrote to. */
@ApplicationScoped
class UserRecorder {

    private final UserRepository users;
    private final UserNames names;
    private final ShownUsers shown;
    private final Administrators administrators;
    private final AuditTrail audit;
    private final Clock clock;

    UserRecorder(
            UserRepository users,
            UserNames names,
            ShownUsers shown,
            Administrators administrators,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.names = names;
        this.shown = shown;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    User changed(Caller caller, LockedUser user, String action) {
        user.entity().touch(clock.instant());
        names.flush(user.entity());
        User after = shown.show(user.entity());
        audit.record(event(caller, user, action, after.content()));
        return after;
    }

    /** A change that ends the sessions that the account has. */
    User changedAndEnded(Caller caller, LockedUser user, String action) {
        user.entity().endAccess();
        User after = changed(caller, user, action);
        requireAdministratorAfter(List.of(user));
        return after;
    }

    /** Many, of which nothing was changed but their rows, and no name. Returns them as they are then. */
    List<User> changed(Caller caller, List<ChangedUser> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        changed.stream()
                .filter(ChangedUser::ended)
                .forEach(each -> each.user().entity().endAccess());
        changed.forEach(each -> each.user().entity().touch(clock.instant()));
        users.flushTogether(changed.size());
        audit.record(changed.stream()
                .map(each ->
                        event(caller, each.user(), "user.update", each.shown().content()))
                .toList());
        requireAdministratorAfter(changed.stream()
                .filter(ChangedUser::ended)
                .map(ChangedUser::user)
                .toList());
        return changed.stream().map(ChangedUser::shown).toList();
    }

    void removed(Caller caller, List<LockedUser> removed) {
        audit.record(removed.stream()
                .map(user -> event(caller, user, "user.delete", null))
                .toList());
        requireAdministratorAfter(removed);
    }

    private static AuditEvent event(Caller caller, LockedUser user, String action, @Nullable UserContent after) {
        return AuditEvent.done(caller, user.tenant(), action, "user:" + user.id())
                .changed(user.before().content(), after);
    }

    private void requireAdministratorAfter(List<LockedUser> changed) {
        if (changed.stream().anyMatch(user -> user.principal().isSystemAdministrator())) {
            administrators.requireOneLeft();
        }
    }
}
