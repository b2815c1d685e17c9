package io.bailiwick.compat.hdp;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** contracts/hdp.md, H1. HEAD comes by itself. */
@PermitAll
@Path("/api/healthcheck")
public class HdpHealthResource {

    record Health(String status) {}

    @GET
    public Health get() {
        return new Health("active");
    }
}
