package io.bailiwick.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Authenticated
@Path("/api/v1/tenants/{tenant}/users/{id}")
public class UserResource {

    private final UserService users;
    private final UserChangeService changes;
    private final UserDeletionService deletions;
    private final TenantService tenants;
    private final UserPatches patches;
    private final CurrentCaller current;

    UserResource(
            UserService users,
            UserChangeService changes,
            UserDeletionService deletions,
            TenantService tenants,
            UserPatches patches,
            CurrentCaller current) {
        this.users = users;
        this.changes = changes;
        this.deletions = deletions;
        this.tenants = tenants;
        this.patches = patches;
        this.current = current;
    }

    @GET
    public RestResponse<User> get(String tenant, long id) {
        Caller caller = current.get();
        return respond(users.get(caller, tenants.idOf(caller, tenant), id));
    }

    /** Replaces all of the account: what is left out is removed. */
    @PUT
    public RestResponse<User> replace(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull UserBody body) {
        return change(tenant, id, ifMatch, content -> body.toContent());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<User> patch(
            String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return change(tenant, id, ifMatch, patches.of(patch));
    }

    @DELETE
    public void delete(String tenant, long id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Caller caller = current.get();
        deletions.delete(caller, tenants.idOf(caller, tenant), id, Versions.expected(ifMatch));
    }

    private RestResponse<User> change(
            String tenant, long id, @Nullable String ifMatch, UnaryOperator<UserContent> change) {
        Caller caller = current.get();
        return respond(changes.change(caller, tenants.idOf(caller, tenant), id, change, Versions.expected(ifMatch)));
    }

    private static RestResponse<User> respond(User user) {
        return Versions.respond(user, user.version());
    }
}
