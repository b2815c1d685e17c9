package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.TenantAdministratorService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, T6 and T7. */
@Authenticated
@Path(HdpTenantResource.PATH + "/{id}/admins")
public class HdpTenantAdministratorResource {

    record Administrators(@Nullable List<Long> admins) {

        Administrators {
            admins = admins == null ? null : List.copyOf(admins);
        }
    }

    private final TenantAdministratorService administrators;
    private final TenantNames names;
    private final CurrentCaller current;

    HdpTenantAdministratorResource(
            TenantAdministratorService administrators, TenantNames names, CurrentCaller current) {
        this.administrators = administrators;
        this.names = names;
        this.current = current;
    }

    @GET
    public Administrators list(long id) {
        Caller caller = current.get();
        return new Administrators(administrators.list(caller, names.idInPath(caller, id)));
    }

    @PUT
    public Administrators replace(long id, @NotNull Administrators request) {
        Caller caller = current.get();
        TenantId tenant = names.idInPath(caller, id);
        return new Administrators(administrators.replace(caller, tenant, Input.required("admins", request.admins())));
    }
}
