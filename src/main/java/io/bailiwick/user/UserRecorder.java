package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What follows from every change of an account. Each counts as a version, whichever table it wrote to. */
@ApplicationScoped
class UserRecorder {

    private final UserNames names;
    private final ShownUsers shown;
    private final Administrators administrators;
    private final AuditTrail audit;
    private final Clock clock;

    UserRecorder(UserNames names, ShownUsers shown, Administrators administrators, AuditTrail audit, Clock clock) {
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
        record(caller, user, action, after.content());
        return after;
    }

    /** A change that ends the sessions that the account has. */
    User changedAndEnded(Caller caller, LockedUser user, String action) {
        user.entity().endAccess();
        User after = changed(caller, user, action);
        requireAdministratorAfter(user);
        return after;
    }

    void removed(Caller caller, LockedUser user) {
        record(caller, user, "user.delete", null);
        requireAdministratorAfter(user);
    }

    private void record(Caller caller, LockedUser user, String action, @Nullable UserContent after) {
        audit.record(AuditEvent.done(caller, user.tenant(), action, "user:" + user.id())
                .changed(user.before().content(), after));
    }

    private void requireAdministratorAfter(LockedUser user) {
        if (user.principal().isSystemAdministrator()) {
            administrators.requireOneLeft();
        }
    }
}
