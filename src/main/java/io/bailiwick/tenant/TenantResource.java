package io.bailiwick.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Paging;
import io.bailiwick.http.Versions;
import io.bailiwick.idempotency.IdempotencyService;
import io.bailiwick.job.Job;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Authenticated
@Path(TenantResource.PATH)
public class TenantResource {

    static final String PATH = "/api/v1/tenants";

    private final TenantService tenants;
    private final TenantListService lists;
    private final TenantChangeService changes;
    private final TenantRemovalService removal;
    private final IdempotencyService idempotency;
    private final MergePatch patches;
    private final CurrentCaller current;

    TenantResource(
            TenantService tenants,
            TenantListService lists,
            TenantChangeService changes,
            TenantRemovalService removal,
            IdempotencyService idempotency,
            MergePatch patches,
            CurrentCaller current) {
        this.tenants = tenants;
        this.lists = lists;
        this.changes = changes;
        this.removal = removal;
        this.idempotency = idempotency;
        this.patches = patches;
        this.current = current;
    }

    /** Those that the caller administers, by number. */
    @GET
    public RestResponse<List<Tenant>> list(
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            UriInfo uri) {
        return Paging.respond(lists.page(current.get(), name, PageRequest.of(limit, after)), uri);
    }

    @POST
    public RestResponse<Tenant> create(
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey, @NotNull NewTenant request) {
        Caller caller = current.get();
        return idempotency.answer(
                caller,
                idempotencyKey,
                request,
                () -> created(tenants.create(caller, request).tenant()));
    }

    private static RestResponse<Tenant> created(Tenant tenant) {
        return Versions.created(URI.create(PATH + "/" + tenant.key()), tenant, tenant.version());
    }

    @GET
    @Path("/{tenant}")
    public RestResponse<Tenant> get(String tenant) {
        Caller caller = current.get();
        return respond(tenants.get(caller, tenants.idOf(caller, tenant)));
    }

    @PUT
    @Path("/{tenant}")
    public RestResponse<Tenant> replace(
            String tenant, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull TenantChange request) {
        return update(tenant, ifMatch, before -> request);
    }

    @PATCH
    @Path("/{tenant}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<Tenant> patch(
            String tenant, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return update(tenant, ifMatch, before -> patches.apply(before, patch, TenantChange.class));
    }

    /** With users, only by {@code ?cascade=true}: a job in the system tenant removes it with all that is in it. */
    @DELETE
    @Path("/{tenant}")
    public RestResponse<Job> delete(
            String tenant, @RestQuery boolean cascade, @RestHeader("If-Match") @Nullable String ifMatch) {
        Caller caller = current.get();
        if (!cascade) {
            removal.delete(caller, tenants.idOf(caller, tenant), Versions.expected(ifMatch));
            return RestResponse.noContent();
        }
        Job job = removal.deleteWithAll(caller, tenant, Versions.expected(ifMatch));
        return ResponseBuilder.<Job>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(PATH + "/system/jobs/" + job.id()))
                .entity(job)
                .build();
    }

    private RestResponse<Tenant> update(String tenant, @Nullable String ifMatch, UnaryOperator<TenantChange> edit) {
        Caller caller = current.get();
        return respond(changes.update(caller, tenants.idOf(caller, tenant), Versions.expected(ifMatch), edit));
    }

    private static RestResponse<Tenant> respond(Tenant tenant) {
        return Versions.respond(tenant, tenant.version());
    }
}
