package io.bailiwick.role;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Paging;
import io.bailiwick.http.Versions;
import io.bailiwick.idempotency.IdempotencyService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Authenticated
@Path("/api/v1/tenants/{tenant}/roles")
public class RoleResource {

    private final RoleService roles;
    private final IdempotencyService idempotency;
    private final TenantService tenants;
    private final CurrentCaller current;
    private final MergePatch patches;

    RoleResource(
            RoleService roles,
            IdempotencyService idempotency,
            TenantService tenants,
            CurrentCaller current,
            MergePatch patches) {
        this.roles = roles;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.current = current;
        this.patches = patches;
    }

    @GET
    public RestResponse<List<Role>> list(
            String tenant, @RestQuery @Nullable String limit, @RestQuery @Nullable String after, UriInfo uri) {
        Caller caller = current.get();
        return Paging.respond(roles.page(caller, tenants.idOf(caller, tenant), PageRequest.of(limit, after)), uri);
    }

    @POST
    public RestResponse<Role> create(
            String tenant, @RestHeader("Idempotency-Key") @Nullable String idempotencyKey, @NotNull NewRole request) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return idempotency.answer(
                caller, idempotencyKey, request, () -> created(tenant, roles.create(caller, id, request)));
    }

    private static RestResponse<Role> created(String tenant, Role role) {
        URI location = URI.create("/api/v1/tenants/%s/roles/%d".formatted(tenant, role.id()));
        return Versions.created(location, role, role.version());
    }

    @GET
    @Path("/{id}")
    public RestResponse<Role> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(roles.get(caller, tenants.idOf(caller, tenant), id));
    }

    @PUT
    @Path("/{id}")
    public RestResponse<Role> replace(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull NewRole request) {
        return update(tenant, id, ifMatch, role -> request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<Role> patch(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return update(tenant, id, ifMatch, role -> patches.apply(role, patch, NewRole.class));
    }

    @DELETE
    @Path("/{id}")
    public void delete(String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Caller caller = current.get();
        roles.delete(caller, tenants.idOf(caller, tenant), id, Versions.expected(ifMatch));
    }

    private RestResponse<Role> update(String tenant, long id, @Nullable String ifMatch, UnaryOperator<NewRole> edit) {
        Caller caller = current.get();
        return respond(roles.update(caller, tenants.idOf(caller, tenant), id, Versions.expected(ifMatch), edit));
    }

    private static RestResponse<Role> respond(Role role) {
        return Versions.respond(role, role.version());
    }
}
