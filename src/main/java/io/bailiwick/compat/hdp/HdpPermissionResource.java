package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.role.PermissionService;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** contracts/hdp.md, P1 and P2. */
@Authenticated
@Path("/api/admin/permissions")
public class HdpPermissionResource {

    record Permissions(List<PermissionService.Listed> permissions) {}

    private final PermissionService permissions;
    private final CurrentCaller current;

    HdpPermissionResource(PermissionService permissions, CurrentCaller current) {
        this.permissions = permissions;
        this.current = current;
    }

    @GET
    public Permissions list() {
        return new Permissions(permissions.list(current.get()));
    }

    @GET
    @Path("/{id}")
    public PermissionService.Listed get(int id) {
        return permissions.get(current.get(), id);
    }
}
