package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Path;

@Authenticated
@Path("/api/admin/security/whitelist{entry: (/.*)?}")
public class HdpAddressListResource extends HdpUnservedList {

    HdpAddressListResource(CurrentCaller current) {
        super(current, Permission.IP_WHITE_LIST, "lists of allowed addresses");
    }
}
