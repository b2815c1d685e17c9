package io.bailiwick.compat.hdp;

import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.User;
import io.bailiwick.user.UserPermissions;
import io.bailiwick.user.UserSummary;
import org.jspecify.annotations.Nullable;

/** An account as answers show it (contracts/hdp.md, 2.1). */
record HdpUser(
        long id,
        String userName,
        long tenantId,
        @Nullable String tenantName,
        HdpStatusInfo statusInfo,
        @Nullable HdpPasswordInfo passwordInfo,
        UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {

    static HdpUser of(User user, @Nullable String tenantName) {
        return of(user.summary(), tenantName, user.authenticationInfo());
    }

    /** Items of lists leave out the authentication info. */
    static HdpUser inList(UserSummary user, @Nullable String tenantName) {
        return of(user, tenantName, null);
    }

    private static HdpUser of(
            UserSummary user, @Nullable String tenantName, @Nullable AuthenticationInfo authenticationInfo) {
        return new HdpUser(
                user.id(),
                user.userName(),
                user.tenantId(),
                tenantName,
                HdpStatusInfo.of(user.statusInfo()),
                HdpPasswordInfo.of(user.passwordInfo()),
                user.permissions(),
                authenticationInfo);
    }
}
