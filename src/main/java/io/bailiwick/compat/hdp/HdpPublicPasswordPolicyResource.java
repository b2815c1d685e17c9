package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.password.PasswordPolicies;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** contracts/hdp.md, W2: the rules in force in the system tenant, or where the caller lives, if there is one. */
@PermitAll
@Path("/api/public/passwordpolicy")
public class HdpPublicPasswordPolicyResource {

    private final PasswordPolicies policies;
    private final CurrentCaller current;

    HdpPublicPasswordPolicyResource(PasswordPolicies policies, CurrentCaller current) {
        this.policies = policies;
        this.current = current;
    }

    @GET
    public HdpPasswordPolicy get() {
        TenantId tenant = current.find().map(Caller::home).orElse(TenantId.SYSTEM);
        return HdpPasswordPolicy.inForce(policies.settings(tenant));
    }
}
