package io.bailiwick.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its password. Ids are unique on the server; the guid is the subject of its tokens.
 *
 * @param passwordInfo null for an account of whose password nothing was ever said
 * @param modifiedAt null until the first change; logins don't count
 * @param lastLoginAt null until the first one
 */
public record User(
        long id,
        UUID guid,
        String userName,
        @JsonUnwrapped UserDetails details,
        long tenantId,
        StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        UserPermissions permissions,
        AuthenticationInfo authenticationInfo,
        Instant createdAt,
        @Nullable Instant modifiedAt,
        @Nullable Instant lastLoginAt,
        int version) {

    /** What long lists show of it. */
    public UserSummary summary() {
        return new UserSummary(id, userName, tenantId, statusInfo, passwordInfo, permissions);
    }

    UserContent content() {
        return new UserContent(userName, details, statusInfo, passwordInfo, permissions, authenticationInfo);
    }
}
