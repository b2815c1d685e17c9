package io.bailiwick.bulk;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.idempotency.IdempotencyService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Many accounts of a tenant at once. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/users/bulk")
public class UserBulkResource {

    private final UserBulkService users;
    private final IdempotencyService idempotency;
    private final TenantService tenants;
    private final CurrentCaller current;

    UserBulkResource(
            UserBulkService users, IdempotencyService idempotency, TenantService tenants, CurrentCaller current) {
        this.users = users;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.current = current;
    }

    /** Creates, changes and deletes, each by the rules of the single operation; what fails stops nothing else. */
    @POST
    public RestResponse<Outcomes> run(
            String tenant, @RestHeader("Idempotency-Key") @Nullable String idempotencyKey, @NotNull UserBulk request) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        return idempotency.answerInParts(
                caller, idempotencyKey, request, parts -> RestResponse.ok(users.run(caller, id, request, parts)));
    }
}
