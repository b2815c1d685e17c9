package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** contracts/hdp.md, section 10: lists of origins and of addresses, neither of which are kept here. */
@Authenticated
@Path("/api/admin/security/{list: cors/whitelist|whitelist}{entry: (/.*)?}")
public class HdpWhitelistResource {

    private static final String ORIGINS = "cors/whitelist";

    private final CurrentCaller current;

    HdpWhitelistResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    public void get(String list) {
        refuse(list);
    }

    @POST
    public void create(String list) {
        refuse(list);
    }

    @PUT
    public void replace(String list) {
        refuse(list);
    }

    @DELETE
    public void delete(String list) {
        refuse(list);
    }

    private void refuse(String list) {
        boolean origins = list.equals(ORIGINS);
        current.get().require(origins ? Permission.CORS_WHITELIST : Permission.IP_WHITE_LIST);
        throw new NotServedException(origins ? "lists of allowed origins" : "lists of allowed addresses");
    }
}
