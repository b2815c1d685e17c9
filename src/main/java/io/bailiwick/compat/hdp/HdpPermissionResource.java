package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;

/** contracts/hdp.md, P1 and P2. */
@Authenticated
@Path("/api/admin/permissions")
public class HdpPermissionResource {

    record Item(int id, String name, String description) {

        static Item of(Permission permission) {
            return new Item(permission.id(), permission.wireName(), permission.description());
        }
    }

    record Permissions(List<Item> permissions) {}

    private final CurrentCaller current;

    HdpPermissionResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    public Permissions list() {
        current.get().require(Permission.MGMT_API);
        return new Permissions(Arrays.stream(Permission.values()).map(Item::of).toList());
    }

    @GET
    @Path("/{id}")
    public Item get(int id) {
        current.get().require(Permission.MGMT_API);
        return Permission.byId(id).map(Item::of).orElseThrow(() -> new PermissionNotFoundException(id));
    }
}
