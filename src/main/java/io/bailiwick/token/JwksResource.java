package io.bailiwick.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A tenant's key set (RFC 7517), for everybody who verifies its tokens. */
@PermitAll
@Path("/{tenant}/.well-known/jwks.json")
public class JwksResource {

    private static final String CACHE_CONTROL = "public, max-age=300";

    private final KeySets keySets;

    JwksResource(KeySets keySets) {
        this.keySets = keySets;
    }

    @GET
    @Produces("application/json")
    public Response get(String tenant) {
        return Response.ok(keySets.of(tenant))
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }
}
