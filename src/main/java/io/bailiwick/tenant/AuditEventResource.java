package io.bailiwick.tenant;

import io.bailiwick.audit.AuditEventService;
import io.bailiwick.audit.AuditFilter;
import io.bailiwick.audit.RecordedEvent;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Paging;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail of a tenant, newest first. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/audit-events")
public class AuditEventResource {

    private final AuditEventService events;
    private final TenantService tenants;
    private final CurrentCaller current;

    AuditEventResource(AuditEventService events, TenantService tenants, CurrentCaller current) {
        this.events = events;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<List<RecordedEvent>> list(
            String tenant,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String actorId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            UriInfo uri) {
        Caller caller = current.get();
        TenantId id = tenants.idOf(caller, tenant);
        AuditFilter filter = AuditFilter.of(from, to, action, outcome, actorId, actor, target);
        return Paging.respond(events.list(caller, id, filter, PageRequest.of(limit, after)), uri);
    }

    @GET
    @Path("/{id}")
    public RecordedEvent get(String tenant, long id) {
        Caller caller = current.get();
        return events.get(caller, tenants.idOf(caller, tenant), id);
    }
}
