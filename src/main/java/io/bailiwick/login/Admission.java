package io.bailiwick.login;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.LoginCandidate;
import io.bailiwick.user.LoginTry;
import io.bailiwick.user.Principal;

/** Somebody showed the right password for an account. */
public record Admission(TenantRef tenant, LoginCandidate candidate, LoginTry passed) implements Answer {

    /** Who it really was, where the account goes by another name; for the audit trail. */
    public String authUser(Principal principal) {
        return NameKey.of(candidate.authUserName()).equals(NameKey.of(principal.userName()))
                ? ""
                : "auth_user:%s@%s".formatted(candidate.authUserName(), candidate.serviceName());
    }
}
