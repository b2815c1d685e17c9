package io.bailiwick.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantSettings.Lockout;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The section {@code lockout} of a tenant's settings, with their version. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/lockout-policy")
public class LockoutPolicyResource {

    private final TenantSettingsService settings;
    private final TenantService tenants;
    private final CurrentCaller current;

    LockoutPolicyResource(TenantSettingsService settings, TenantService tenants, CurrentCaller current) {
        this.settings = settings;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<Lockout> get(String tenant) {
        Caller caller = current.get();
        Versioned<TenantSettings> found = settings.get(caller, tenants.idOf(caller, tenant));
        return Versions.respond(found.settings().lockout(), found.version());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<Lockout> patch(
            String tenant, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        Caller caller = current.get();
        Versioned<Lockout> changed =
                settings.patchLockoutPolicy(caller, tenants.idOf(caller, tenant), patch, Versions.expected(ifMatch));
        return Versions.respond(changed.settings(), changed.version());
    }
}
