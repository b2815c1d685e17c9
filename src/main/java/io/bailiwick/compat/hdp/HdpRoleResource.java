package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.Role;
import io.bailiwick.role.RoleService;
import io.bailiwick.user.HeldRole;
import io.bailiwick.user.RoleHolderService;
import io.bailiwick.user.UserService;
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

/** contracts/hdp.md, R1 to R5. */
@Authenticated
@Path(HdpRoleResource.PATH)
public class HdpRoleResource {

    static final String PATH = "/api/admin/roles";

    record Roles(List<HdpRole> roles) {}

    private final RoleService roles;
    private final RoleHolderService holders;
    private final UserService users;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpRoleResource(
            RoleService roles,
            RoleHolderService holders,
            UserService users,
            TenantNames tenants,
            CurrentCaller current) {
        this.roles = roles;
        this.holders = holders;
        this.users = users;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public Roles list(@RestQuery @Nullable String tenantID, @RestQuery @Nullable String tenantName) {
        Caller caller = current.get();
        TenantId tenant = tenants.idInQuery(caller, tenantID, tenantName);
        return new Roles(
                roles.list(caller, tenant).stream().map(HdpRole::inList).toList());
    }

    @GET
    @Path("/{id}")
    public HdpRole get(long id) {
        Caller caller = current.get();
        Role role = roles.get(caller, id);
        return HdpRole.of(new HeldRole(role, users.withRole(caller, new TenantId(role.tenantId()), role.id())));
    }

    @POST
    public RestResponse<HdpRole> create(@NotNull HdpRole.Request request) {
        Caller caller = current.get();
        TenantId tenant = tenants.idIn(caller, request.tenantId());
        HdpRole created = HdpRole.of(holders.create(caller, tenant, request.toCore(), request.holders()));
        return ResponseBuilder.<HdpRole>created(URI.create(PATH + "/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    public HdpRole update(long id, @NotNull HdpRole.Request request) {
        Caller caller = current.get();
        TenantId tenant = roles.tenantOf(caller, id);
        return HdpRole.of(holders.update(caller, tenant, id, request.toCore(tenant), request.holders()));
    }

    @DELETE
    @Path("/{id}")
    public void delete(long id) {
        Caller caller = current.get();
        roles.delete(caller, roles.tenantOf(caller, id), id, ExpectedVersion.ANY);
    }
}
