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

/** To which tenants a user has administrative access, by the tenants' numbers. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}/administered-tenants")
public class AdministeredTenantResource {

    record AdministeredTenants(@Nullable List<Long> tenants) {

        AdministeredTenants {
            tenants = tenants == null ? null : List.copyOf(tenants);
        }
    }

    private final AdministeredTenantService administered;
    private final TenantService tenants;
    private final CurrentCaller current;

    AdministeredTenantResource(AdministeredTenantService administered, TenantService tenants, CurrentCaller current) {
        this.administered = administered;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public AdministeredTenants get(String tenant, long id) {
        Caller caller = current.get();
        return new AdministeredTenants(administered.list(caller, tenants.idOf(caller, tenant), id));
    }

    @PUT
    public AdministeredTenants replace(String tenant, long id, @NotNull AdministeredTenants request) {
        Caller caller = current.get();
        List<Long> wanted = Input.required("tenants", request.tenants());
        return new AdministeredTenants(administered.replace(caller, tenants.idOf(caller, tenant), id, wanted));
    }
}
