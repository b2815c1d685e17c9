package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Input;
import io.bailiwick.user.AdministeredTenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, U15 and U16. */
@Authenticated
@Path("/api/admin/users/{id}/tenantsadministered")
public class HdpTenantsAdministeredResource {

    record TenantsAdministered(@Nullable List<Long> tenantsAdministered) {

        TenantsAdministered {
            tenantsAdministered = tenantsAdministered == null ? null : List.copyOf(tenantsAdministered);
        }
    }

    private final AdministeredTenantService administered;
    private final CurrentCaller current;

    HdpTenantsAdministeredResource(AdministeredTenantService administered, CurrentCaller current) {
        this.administered = administered;
        this.current = current;
    }

    @GET
    public TenantsAdministered get(long id) {
        return new TenantsAdministered(administered.list(current.get(), id));
    }

    @PUT
    public TenantsAdministered replace(long id, @NotNull TenantsAdministered request) {
        List<Long> wanted = Input.required("tenantsAdministered", request.tenantsAdministered());
        return new TenantsAdministered(administered.replace(current.get(), id, wanted));
    }
}
