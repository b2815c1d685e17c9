package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** From what is wanted of an account to what is stored of it. */
@ApplicationScoped
class UserChanges {

    private final UserLock locks;
    private final UserWriter writer;
    private final UserRecorder recorder;
    private final Clock clock;

    UserChanges(UserLock locks, UserWriter writer, UserRecorder recorder, Clock clock) {
        this.locks = locks;
        this.writer = writer;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** For somebody who has the permission. What changes nothing makes no version. */
    User apply(Caller caller, UserChange change) {
        LockedUser user = locks.lock(caller, change.tenant(), change.user(), change.expected());
        UserContent before = user.before().content();
        UserContent after = UserRules.checked(change.content().apply(before));
        if (after.equals(before)) {
            return user.before();
        }
        writer.write(caller, user, after);
        if (AccessEnd.follows(before, after, clock.instant())) {
            return recorder.changedAndEnded(caller, user, change.action());
        }
        return recorder.changed(caller, user, change.action());
    }
}
