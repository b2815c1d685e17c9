package io.bailiwick.password;

import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StatusInfo;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserDetails;
import io.bailiwick.user.UserPermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account as clients of the native API send it. Times are RFC 3339; an active account where no status is given. */
public record EnrolmentRequest(
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable Map<String, Object> profile,
        @Nullable StatusInfo statusInfo,
        @Nullable NewPasswordInfo passwordInfo,
        @Nullable UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {

    public EnrolmentRequest {
        profile = profile == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(profile));
    }

    /**
     * The first password and its state.
     *
     * @param password as the tenant's password policy wants it; left out for accounts that only other services let in
     */
    public record NewPasswordInfo(
            @Nullable String password,
            @Nullable Integer passwordStatus,
            @Nullable Instant passwordExpiration) {

        @Override
        public String toString() {
            return "NewPasswordInfo[…]";
        }
    }

    public UserContent toCore() {
        return new UserContent(
                userName,
                new UserDetails(displayName, firstName, lastName, email, externalId, profile),
                statusInfo == null ? StatusInfo.active() : statusInfo,
                passwordInfo == null
                        ? null
                        : new PasswordInfo(passwordInfo.passwordStatus(), passwordInfo.passwordExpiration()),
                permissions,
                authenticationInfo);
    }

    /** Null if none is given. */
    public @Nullable ClearPassword password() {
        return passwordInfo == null || passwordInfo.password() == null
                ? null
                : new ClearPassword(passwordInfo.password());
    }
}
