package io.bailiwick.user;

import org.jspecify.annotations.Nullable;

/**
 * What an account is made of.
 *
 * @param userName up to 128 characters, unique in the tenant without regard to case
 * @param permissions the tenant's role "User" where left out
 * @param authenticationInfo the user name with the internal service where left out
 */
public record NewUser(
        @Nullable String userName,
        @Nullable StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        @Nullable UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {}
