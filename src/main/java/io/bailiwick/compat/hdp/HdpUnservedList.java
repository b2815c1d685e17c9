package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

/** contracts/hdp.md, section 10: a list that is not kept here, which those are told who could see it there. */
@Authenticated
abstract class HdpUnservedList {

    private final CurrentCaller current;
    private final Permission permission;
    private final String what;

    HdpUnservedList(CurrentCaller current, Permission permission, String what) {
        this.current = current;
        this.permission = permission;
        this.what = what;
    }

    @GET
    public void get() {
        refuse();
    }

    @POST
    public void create() {
        refuse();
    }

    @PUT
    public void replace() {
        refuse();
    }

    @DELETE
    public void delete() {
        refuse();
    }

    private void refuse() {
        current.get().require(permission);
        throw new NotServedException(what);
    }
}
