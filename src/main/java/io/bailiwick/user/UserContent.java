package io.bailiwick.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All of an account that can be written, at its creation and after it.
 *
 * @param userName up to 128 characters, unique in the tenant without regard to case
 * @param passwordInfo null for an account of whose password nothing was ever said
 * @param permissions the tenant's role "User" where a new account leaves them out
 * @param authenticationInfo the user name with the internal service where a new account leaves it out
 */
public record UserContent(
        @Nullable String userName,
        @JsonUnwrapped UserDetails details,
        @Nullable StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        @Nullable UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {

    /** An account of which nothing more is said than what it takes to log in. */
    public UserContent(
            @Nullable String userName,
            @Nullable StatusInfo statusInfo,
            @Nullable PasswordInfo passwordInfo,
            @Nullable UserPermissions permissions,
            @Nullable AuthenticationInfo authenticationInfo) {
        this(userName, UserDetails.NONE, statusInfo, passwordInfo, permissions, authenticationInfo);
    }

    UserContent with(UserDetails changed) {
        return new UserContent(userName, changed, statusInfo, passwordInfo, permissions, authenticationInfo);
    }

    UserContent with(StatusInfo changed) {
        return new UserContent(userName, details, changed, passwordInfo, permissions, authenticationInfo);
    }

    public UserContent with(PasswordInfo changed) {
        return new UserContent(userName, details, statusInfo, changed, permissions, authenticationInfo);
    }

    UserContent with(UserPermissions changed) {
        return new UserContent(userName, details, statusInfo, passwordInfo, changed, authenticationInfo);
    }

    UserContent with(AuthenticationInfo changed) {
        return new UserContent(userName, details, statusInfo, passwordInfo, permissions, changed);
    }
}
