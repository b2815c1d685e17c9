package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.TenantRoleService;
import io.bailiwick.tenant.CreatedTenant;
import io.bailiwick.tenant.Tenant;
import io.bailiwick.tenant.TenantChangeService;
import io.bailiwick.tenant.TenantListService;
import io.bailiwick.tenant.TenantRemovalService;
import io.bailiwick.tenant.TenantService;
import io.bailiwick.user.TenantAdministratorService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, T1 to T5. */
@Authenticated
@Path(HdpTenantResource.PATH)
public class HdpTenantResource {

    static final String PATH = "/api/admin/tenants";

    record Item(long id, String name) {}

    record Tenants(List<Item> tenants) {}

    private final TenantService tenants;
    private final TenantListService lists;
    private final TenantChangeService changes;
    private final TenantRemovalService removal;
    private final TenantRoleService roles;
    private final TenantAdministratorService administrators;
    private final TenantNames names;
    private final CurrentCaller current;

    HdpTenantResource(
            TenantService tenants,
            TenantListService lists,
            TenantChangeService changes,
            TenantRemovalService removal,
            TenantRoleService roles,
            TenantAdministratorService administrators,
            TenantNames names,
            CurrentCaller current) {
        this.tenants = tenants;
        this.lists = lists;
        this.changes = changes;
        this.removal = removal;
        this.roles = roles;
        this.administrators = administrators;
        this.names = names;
        this.current = current;
    }

    @GET
    public Tenants list(@RestQuery @Nullable String offset, @RestQuery @Nullable String limit) {
        List<Tenant> found = HdpPart.of(offset, limit).read((from, most) -> lists.list(current.get(), from, most));
        return new Tenants(found.stream()
                .map(tenant -> new Item(tenant.id(), tenant.name()))
                .toList());
    }

    @POST
    public RestResponse<HdpTenant> create(@NotNull HdpTenant.New request) {
        CreatedTenant created = tenants.create(current.get(), request.toCore());
        return ResponseBuilder.<HdpTenant>created(
                        URI.create(PATH + "/" + created.tenant().id()))
                .entity(HdpTenant.created(created, request))
                .build();
    }

    @GET
    @Path("/{id}")
    public HdpTenant get(long id, @RestQuery boolean details) {
        Caller caller = current.get();
        TenantId tenantId = names.idInPath(caller, id);
        Tenant tenant = tenants.get(caller, tenantId);
        return details
                ? HdpTenant.of(tenant, roles.idsOf(caller, tenantId), administrators.list(caller, tenantId))
                : HdpTenant.of(tenant);
    }

    @PUT
    @Path("/{id}")
    public HdpTenant update(long id, @NotNull HdpTenant.Changed request) {
        Caller caller = current.get();
        return HdpTenant.of(changes.update(
                caller, names.idInPath(caller, id), ExpectedVersion.ANY, before -> request.applyTo(id, before)));
    }

    /** Only without users: this API removes no people unasked. */
    @DELETE
    @Path("/{id}")
    public void delete(long id) {
        Caller caller = current.get();
        removal.delete(caller, names.idInPath(caller, id), ExpectedVersion.ANY);
    }
}
