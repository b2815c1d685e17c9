package io.bailiwick.compat.atscale;

import io.bailiwick.access.TokenLogin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code GET /{org}/auth} with Basic credentials: the bare token, nothing around it (contracts/atscale.md, 2). */
@PermitAll
@Path("/{org}/auth")
public class AuthResource {

    private static final String PLAIN = "text/plain; charset=utf-8";

    private final TokenLogin login;

    AuthResource(TokenLogin login) {
        this.login = login;
    }

    @GET
    public Response get(String org, @Context HttpServerRequest request) {
        return Response.ok(login.tokenFor(org, request), PLAIN)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    public Response post(String org, @Context HttpServerRequest request) {
        return get(org, request);
    }
}
