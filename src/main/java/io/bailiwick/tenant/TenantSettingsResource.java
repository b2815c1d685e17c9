package io.bailiwick.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
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

@Authenticated
@Path("/api/v1/tenants/{tenant}/settings")
public class TenantSettingsResource {

    private final TenantSettingsService settings;
    private final TenantService tenants;
    private final CurrentCaller current;

    TenantSettingsResource(TenantSettingsService settings, TenantService tenants, CurrentCaller current) {
        this.settings = settings;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<TenantSettings> get(String tenant) {
        Caller caller = current.get();
        return respond(settings.get(caller, tenants.idOf(caller, tenant)));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<TenantSettings> patch(
            String tenant, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        Caller caller = current.get();
        return respond(settings.patch(caller, tenants.idOf(caller, tenant), patch, Versions.expected(ifMatch)));
    }

    private static RestResponse<TenantSettings> respond(Versioned<TenantSettings> found) {
        return Versions.respond(found.settings(), found.version());
    }
}
