package io.bailiwick.user;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which changes of an account end the access that it has: its sessions were opened for more than there is left. */
final class AccessEnd {

    private AccessEnd() {}

    static boolean follows(UserContent before, UserContent after, Instant now) {
        return isCutOff(before.statusInfo(), after.statusInfo(), now)
                || lost(rolesOf(before), rolesOf(after))
                || lost(explicitOf(before), explicitOf(after))
                || lost(loginsOf(before), loginsOf(after))
                || (!mustChange(before, now) && mustChange(after, now));
    }

    /** Whatever it was before: an automatic lock, which looks like another, ends no session. */
    private static boolean isCutOff(@Nullable StatusInfo before, @Nullable StatusInfo after, Instant now) {
        return after != null && !after.usable(now) && !after.sameToTheSecond(before);
    }

    private static boolean mustChange(UserContent content, Instant now) {
        return content.passwordInfo() != null && content.passwordInfo().mustChange(now);
    }

    private static boolean lost(@Nullable List<?> before, @Nullable List<?> after) {
        return before != null && (after == null || !Set.copyOf(after).containsAll(before));
    }

    private static @Nullable List<Long> rolesOf(UserContent content) {
        return content.permissions() == null ? null : content.permissions().roles();
    }

    private static @Nullable List<Integer> explicitOf(UserContent content) {
        return content.permissions() == null ? null : content.permissions().permissions();
    }

    private static @Nullable List<AuthUser> loginsOf(UserContent content) {
        return content.authenticationInfo() == null
                ? null
                : content.authenticationInfo().authUsers();
    }
}
