package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.password.PasswordPolicies;
import io.bailiwick.tenant.PasswordSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** contracts/hdp.md, W2: the rules in force in the system tenant, or where the caller lives, if there is one. */
@PermitAll
@Path("/api/public/passwordpolicy")
public class HdpPublicPasswordPolicyResource {

    private static final String FOR_STRANGERS = "public, max-age=60";
    private static final String FOR_CALLERS = "private, no-cache";

    private final PasswordPolicies policies;
    private final CurrentCaller current;

    HdpPublicPasswordPolicyResource(PasswordPolicies policies, CurrentCaller current) {
        this.policies = policies;
        this.current = current;
    }

    @GET
    public RestResponse<HdpPasswordPolicy> get() {
        return current.find()
                .map(caller -> respond(policies.settings(caller.home()), FOR_CALLERS))
                .orElseGet(() -> respond(policies.systemSettings(), FOR_STRANGERS));
    }

    private static RestResponse<HdpPasswordPolicy> respond(PasswordSettings settings, String cacheControl) {
        return ResponseBuilder.ok(HdpPasswordPolicy.inForce(settings))
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
