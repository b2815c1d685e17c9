package io.bailiwick.transfer;

import io.bailiwick.user.GivenPassword;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StatusInfo;
import io.bailiwick.user.StoredAccount;
import io.bailiwick.user.User;
import io.bailiwick.user.UserDetails;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account. What a line leaves out is as if nobody had ever said it, or stays as it is.
 *
 * @param roles by label or name
 * @param permissions by name, beside those of the roles
 * @param authUsers the ways to log in
 * @param administersTenant whether the account has administrative access to its tenant
 * @param passwordHash in one of the formats of {@code docs/passwords.md}
 * @param passwordAcceptedUntil when that opens nothing any more while its owner has not changed it; null for ever
 */
@RegisterForReflection
record UserLine(
        String type,
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable Map<String, Object> profile,
        @Nullable UUID guid,
        @Nullable Instant createdAt,
        @Nullable Instant lastLoginAt,
        @Nullable StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        @Nullable List<String> roles,
        @Nullable List<String> permissions,
        @Nullable List<Login> authUsers,
        @Nullable Boolean administersTenant,
        @Nullable String passwordHash,
        @Nullable Instant passwordAcceptedUntil) {

    static final String TYPE = "user";

    /** {@code passwordHash} as it is stored, or none. */
    static UserLine of(StoredAccount account, IdsToNames names, boolean passwordHash) {
        User user = account.user();
        UserDetails details = user.details();
        GivenPassword password = passwordHash ? account.password() : null;
        return new UserLine(
                TYPE,
                user.userName(),
                details.displayName(),
                details.firstName(),
                details.lastName(),
                details.email(),
                details.externalId(),
                details.profile(),
                user.guid(),
                user.createdAt(),
                user.lastLoginAt(),
                user.statusInfo(),
                user.passwordInfo(),
                names.labels(user.permissions().roles()),
                names.permissions(user.permissions().permissions()),
                names.logins(user.authenticationInfo()),
                account.administersTenant() ? true : null,
                password == null ? null : password.hash().text(),
                password == null ? null : password.acceptedUntil());
    }

    /**
     * @param authService by name; the internal service where it is left out
     * @param ofSystemTenant true for a service of the system tenant, which serves all
     */
    @RegisterForReflection
    record Login(
            @Nullable String authUserName,
            @Nullable String authService,
            @Nullable Boolean ofSystemTenant) {}

    UserLine {
        profile = profile == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(profile));
        roles = roles == null ? null : List.copyOf(roles);
        permissions = permissions == null ? null : List.copyOf(permissions);
        authUsers = authUsers == null ? null : List.copyOf(authUsers);
    }

    @Override
    public String toString() {
        return "UserLine[" + userName + "]";
    }
}
