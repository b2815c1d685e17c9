package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** contracts/hdp.md, section 7: limits of users and of their data sources. */
@Authenticated
@Path(HdpLimitResource.PATH + "/users")
public class HdpUserLimitResource {

    record UserLimits(List<HdpLowerLimits.Limits> userLimits) {}

    private final CurrentCaller current;

    HdpUserLimitResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    public UserLimits list() {
        current.get().require(Permission.LIMITS);
        return new UserLimits(List.of());
    }

    @GET
    @Path("/{id}")
    public HdpLowerLimits.Limits none(long id) {
        return HdpLowerLimits.none(current.get());
    }

    @GET
    @Path("/{id}/{limit: .+}")
    public HdpLimitValue get(long id, String limit) {
        return HdpLowerLimits.get(current.get(), limit);
    }

    @POST
    @Path("/{id}/{limit: .+}")
    public void create(long id, String limit) {
        HdpLowerLimits.refuse(current.get(), limit);
    }

    @PUT
    @Path("/{id}/{limit: .+}")
    public void replace(long id, String limit) {
        HdpLowerLimits.refuse(current.get(), limit);
    }

    @DELETE
    @Path("/{id}/{limit: .+}")
    public void delete(long id, String limit) {
        HdpLowerLimits.refuse(current.get(), limit);
    }
}
