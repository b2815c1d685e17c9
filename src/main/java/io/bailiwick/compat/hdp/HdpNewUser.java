package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bailiwick.password.ClearPassword;
import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.NewUser;
import io.bailiwick.user.UserPermissions;
import org.jspecify.annotations.Nullable;

/** An account as clients send it (contracts/hdp.md, 2.1). What is read-only is accepted and ignored. */
@JsonIgnoreProperties({"id", "tenantName", "tenantsAdministered"})
record HdpNewUser(
        @Nullable String userName,
        @Nullable Long tenantId,
        @Nullable HdpStatusInfo statusInfo,
        @Nullable HdpPasswordInfo passwordInfo,
        @Nullable UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {

    NewUser toCore() {
        return new NewUser(
                userName,
                statusInfo == null ? null : statusInfo.toCore(),
                passwordInfo == null ? null : passwordInfo.toCore(),
                permissions,
                authenticationInfo);
    }

    @Nullable
    ClearPassword password() {
        return passwordInfo == null || passwordInfo.password() == null
                ? null
                : new ClearPassword(passwordInfo.password());
    }
}
