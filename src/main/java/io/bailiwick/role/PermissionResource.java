package io.bailiwick.role;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.idempotency.IdempotencyService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be put in a role: all permissions that there are, and those among them that the tenant defines itself. */
@Authenticated
@Path("/api/v1/tenants/{tenant}")
public class PermissionResource {

    private final PermissionService permissions;
    private final ApplicationPermissionService applications;
    private final IdempotencyService idempotency;
    private final TenantService tenants;
    private final CurrentCaller current;
    private final MergePatch patches;

    PermissionResource(
            PermissionService permissions,
            ApplicationPermissionService applications,
            IdempotencyService idempotency,
            TenantService tenants,
            CurrentCaller current,
            MergePatch patches) {
        this.permissions = permissions;
        this.applications = applications;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.current = current;
        this.patches = patches;
    }

    @GET
    @Path("/permissions")
    public List<PermissionService.Listed> list(String tenant) {
        Caller caller = current.get();
        return permissions.list(caller, tenants.idOf(caller, tenant));
    }

    @GET
    @Path("/application-permissions")
    public List<ApplicationPermission> listApplications(String tenant) {
        Caller caller = current.get();
        return applications.list(caller, tenants.idOf(caller, tenant));
    }

    @POST
    @Path("/application-permissions")
    public RestResponse<ApplicationPermission> create(
            String tenant,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull NewApplicationPermission request) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return idempotency.answer(
                caller, idempotencyKey, request, () -> created(tenant, applications.create(caller, id, request)));
    }

    private static RestResponse<ApplicationPermission> created(String tenant, ApplicationPermission made) {
        URI location = URI.create("/api/v1/tenants/%s/application-permissions/%d".formatted(tenant, made.id()));
        return Versions.created(location, made, made.version());
    }

    @GET
    @Path("/application-permissions/{id}")
    public RestResponse<ApplicationPermission> get(String tenant, int id) {
        Caller caller = current.get();
        ApplicationPermission found = applications.get(caller, tenants.idOf(caller, tenant), id);
        return Versions.respond(found, found.version());
    }

    @PATCH
    @Path("/application-permissions/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<ApplicationPermission> patch(
            String tenant, int id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        Caller caller = current.get();
        ApplicationPermission changed = applications.update(
                caller,
                tenants.idOf(caller, tenant),
                id,
                Versions.expected(ifMatch),
                before -> patches.apply(before, patch, NewApplicationPermission.class));
        return Versions.respond(changed, changed.version());
    }

    @DELETE
    @Path("/application-permissions/{id}")
    public void delete(String tenant, int id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Caller caller = current.get();
        applications.delete(caller, tenants.idOf(caller, tenant), id, Versions.expected(ifMatch));
    }
}
