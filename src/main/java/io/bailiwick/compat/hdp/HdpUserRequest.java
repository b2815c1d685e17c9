package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.password.ClearPassword;
import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserPermissions;
import org.jspecify.annotations.Nullable;

/** An account as clients send it (contracts/hdp.md, 2.1). What is read-only is accepted and ignored. */
@JsonIgnoreProperties({"id", "tenantName", "tenantsAdministered"})
record HdpUserRequest(
        @Nullable String userName,
        @Nullable Long tenantId,
        @Nullable HdpStatusInfo statusInfo,
        @Nullable HdpPasswordInfo passwordInfo,
        @Nullable UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {

    UserContent toCore() {
        return new UserContent(
                userName,
                statusInfo == null ? null : statusInfo.toCore(),
                passwordInfo == null ? null : passwordInfo.toCore(),
                permissions,
                authenticationInfo);
    }

    /** Of an account that exists: the optional objects stay as they are where they are left out, and what HDP knows not. */
    UserContent toCore(UserContent before) {
        return new UserContent(
                userName,
                before.details(),
                statusInfo == null ? null : statusInfo.toCore(),
                passwordInfo == null ? before.passwordInfo() : passwordInfo.toState(),
                permissions == null ? before.permissions() : permissions,
                authenticationInfo == null ? before.authenticationInfo() : authenticationInfo);
    }

    void refuseMove(long from) {
        if (tenantId != null && tenantId != from) {
            throw InvalidInputException.invalid("tenantId", "can't be changed");
        }
    }

    @Nullable
    ClearPassword password() {
        return passwordInfo == null || passwordInfo.password() == null
                ? null
                : new ClearPassword(passwordInfo.password());
    }
}
