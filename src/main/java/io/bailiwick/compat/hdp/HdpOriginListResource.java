package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Path;

@Authenticated
@Path("/api/admin/security/cors/whitelist{entry: (/.*)?}")
public class HdpOriginListResource extends HdpUnservedList {

    HdpOriginListResource(CurrentCaller current) {
        super(current, Permission.CORS_WHITELIST, "lists of allowed origins");
    }
}
