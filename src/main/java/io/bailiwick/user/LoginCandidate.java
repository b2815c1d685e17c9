package io.bailiwick.user;

import io.bailiwick.authservice.AuthServices;
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

    public boolean isInternal() {
        return serviceId == AuthServices.INTERNAL;
    }
}
