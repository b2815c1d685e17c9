package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.Role;
import io.bailiwick.role.RoleService;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, R1 and R3. */
@Authenticated
@Path("/api/admin/roles")
public class HdpRoleResource {

    record Roles(List<HdpRole> roles) {}

    private final RoleService roles;
    private final UserService users;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpRoleResource(RoleService roles, UserService users, TenantNames tenants, CurrentCaller current) {
        this.roles = roles;
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
        return HdpRole.of(role, users.withRole(caller, new TenantId(role.tenantId()), id));
    }
}
