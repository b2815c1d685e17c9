package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.password.EnrolmentService;
import io.bailiwick.user.User;
import io.bailiwick.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** contracts/hdp.md, U1 to U3. */
@Authenticated
@Path(HdpUserResource.PATH)
public class HdpUserResource {

    static final String PATH = "/api/admin/users";

    record Users(List<HdpUser> users) {}

    private final UserService users;
    private final EnrolmentService enrolment;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpUserResource(UserService users, EnrolmentService enrolment, TenantNames tenants, CurrentCaller current) {
        this.users = users;
        this.enrolment = enrolment;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public Users list(@RestQuery boolean details) {
        Caller caller = current.get();
        List<User> found = users.list(caller);
        return new Users(found.stream()
                .map(user -> HdpUser.inList(user, tenants.nameIf(details, caller, user.tenantId())))
                .toList());
    }

    @POST
    public RestResponse<HdpUser> create(@NotNull HdpNewUser request) {
        Caller caller = current.get();
        User user =
                enrolment.enrol(caller, tenants.idIn(caller, request.tenantId()), request.toCore(), request.password());
        return ResponseBuilder.<HdpUser>created(URI.create(PATH + "/" + user.id()))
                .entity(HdpUser.of(user, null))
                .build();
    }

    @GET
    @Path("/{id}")
    public HdpUser get(long id, @RestQuery boolean details) {
        Caller caller = current.get();
        User user = users.get(caller, id);
        return HdpUser.of(user, tenants.nameIf(details, caller, user.tenantId()));
    }
}
