package io.bailiwick.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account, without its password. Ids are unique on the server; the guid is the subject of its tokens. */
public record User(
        long id,
        UUID guid,
        String userName,
        long tenantId,
        StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        UserPermissions permissions,
        AuthenticationInfo authenticationInfo,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        int version) {}
