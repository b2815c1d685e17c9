package io.bailiwick.password;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.bailiwick.user.User;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

@Authenticated
@Path("/api/v1/tenants/{tenant}/users")
public class EnrolmentResource {

    private final EnrolmentService enrolment;
    private final TenantService tenants;
    private final CurrentCaller current;

    EnrolmentResource(EnrolmentService enrolment, TenantService tenants, CurrentCaller current) {
        this.enrolment = enrolment;
        this.tenants = tenants;
        this.current = current;
    }

    @POST
    public RestResponse<User> create(String tenant, @NotNull EnrolmentRequest request) {
        Caller caller = current.get();
        User user = enrolment.enrol(caller, tenants.idOf(caller, tenant), request.toCore(), request.password());
        return Versions.created(
                URI.create("/api/v1/tenants/%s/users/%d".formatted(tenant, user.id())), user, user.version());
    }
}
