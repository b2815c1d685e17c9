package io.bailiwick.password;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.idempotency.IdempotencyService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.bailiwick.user.User;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Authenticated
@Path("/api/v1/tenants/{tenant}/users")
public class EnrolmentResource {

    private final EnrolmentService enrolment;
    private final IdempotencyService idempotency;
    private final TenantService tenants;
    private final CurrentCaller current;

    EnrolmentResource(
            EnrolmentService enrolment, IdempotencyService idempotency, TenantService tenants, CurrentCaller current) {
        this.enrolment = enrolment;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.current = current;
    }

    @POST
    public RestResponse<User> create(
            String tenant,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull EnrolmentRequest request) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return idempotency.answer(
                caller,
                idempotencyKey,
                request,
                () -> enrolment.prepare(caller, id, request.toCore(), request.password()),
                prepared -> created(tenant, enrolment.enrol(caller, id, prepared)));
    }

    private static RestResponse<User> created(String tenant, User user) {
        return Versions.created(
                URI.create("/api/v1/tenants/%s/users/%d".formatted(tenant, user.id())), user, user.version());
    }
}
