package io.bailiwick.compat.hdp;

import io.bailiwick.authservice.AuthServiceCatalogueService;
import io.bailiwick.http.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** contracts/hdp.md, A1 and A2. */
@Authenticated
@Path("/api/admin/auth/types")
public class HdpAuthTypeResource {

    record Types(List<HdpAuthType> authTypes) {}

    private final AuthServiceCatalogueService catalogue;
    private final CurrentCaller current;

    HdpAuthTypeResource(AuthServiceCatalogueService catalogue, CurrentCaller current) {
        this.catalogue = catalogue;
        this.current = current;
    }

    @GET
    public Types list() {
        return new Types(
                catalogue.types(current.get()).stream().map(HdpAuthType::of).toList());
    }

    @GET
    @Path("/{id}")
    public HdpAuthType.Details get(int id) {
        return HdpAuthType.Details.of(catalogue.type(current.get(), id));
    }
}
