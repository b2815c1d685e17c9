package io.bailiwick.user;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has administrative access to a tenant, by the users' numbers. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/administrators")
public class TenantAdministratorResource {

    record TenantAdministrators(@Nullable List<Long> administrators) {

        TenantAdministrators {
            administrators = administrators == null ? null : List.copyOf(administrators);
        }
    }

    private final TenantAdministratorService administrators;
    private final TenantService tenants;
    private final CurrentCaller current;

    TenantAdministratorResource(
            TenantAdministratorService administrators, TenantService tenants, CurrentCaller current) {
        this.administrators = administrators;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public TenantAdministrators get(String tenant) {
        Caller caller = current.get();
        return new TenantAdministrators(administrators.list(caller, tenants.idOf(caller, tenant)));
    }

    @PUT
    public TenantAdministrators replace(String tenant, @NotNull TenantAdministrators request) {
        Caller caller = current.get();
        List<Long> wanted = Input.required("administrators", request.administrators());
        return new TenantAdministrators(administrators.replace(caller, tenants.idOf(caller, tenant), wanted));
    }
}
