package io.bailiwick.user;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.OwnDirectory;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** One way in that a login name could mean: an account, and the service that would check the password. */
public record LoginCandidate(
        TenantId tenant,
        long userId,
        String authUserName,
        TenantId serviceTenant,
        long serviceId,
        String serviceName,
        boolean usable,
        int securityVersion,
        @Nullable HashedPassword password) {

    /** Stands in the place of an account's number where there is no account yet. */
    static final long NOBODY = 0;

    /** Somebody whom the service may know. */
    static LoginCandidate newcomer(TenantId tenant, String name, OwnDirectory directory) {
        return new LoginCandidate(tenant, NOBODY, name, tenant, directory.id(), directory.name(), true, 0, null);
    }

    LoginCandidate as(String name) {
        return new LoginCandidate(
                tenant, userId, name, serviceTenant, serviceId, serviceName, usable, securityVersion, password);
    }

    /** Whether the account is made when the service accepts the password. */
    public boolean isNewcomer() {
        return userId == NOBODY;
    }

    public boolean isInternal() {
        return serviceId == AuthServices.INTERNAL;
    }
}
