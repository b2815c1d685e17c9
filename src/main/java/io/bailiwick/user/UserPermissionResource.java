package io.bailiwick.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an account was given, and what that comes to. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}/permissions")
public class UserPermissionResource {

    /** What they come to is accepted and ignored. */
    @JsonIgnoreProperties("effectivePermissions")
    record Grant(@Nullable List<Long> roles, @Nullable List<Integer> permissions) {

        UserPermissions toCore() {
            return new UserPermissions(roles, permissions);
        }
    }

    private final UserPermissionService permissions;
    private final TenantService tenants;
    private final CurrentCaller current;

    UserPermissionResource(UserPermissionService permissions, TenantService tenants, CurrentCaller current) {
        this.permissions = permissions;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<EffectivePermissions> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(permissions.get(caller, tenants.idOf(caller, tenant), id));
    }

    /** At least one role; explicit permissions that are left out are taken away. */
    @PUT
    public RestResponse<EffectivePermissions> replace(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull Grant grant) {
        Caller caller = current.get();
        return respond(permissions.replace(
                caller, tenants.idOf(caller, tenant), id, grant.toCore(), Versions.expected(ifMatch)));
    }

    private static RestResponse<EffectivePermissions> respond(EffectivePermissions found) {
        return Versions.respond(found, found.version());
    }
}
