package io.bailiwick.transfer;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.job.Job;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A tenant, to be taken away. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/exports")
public class ExportResource {

    private final ExportService exports;
    private final TenantService tenants;
    private final CurrentCaller current;

    ExportResource(ExportService exports, TenantService tenants, CurrentCaller current) {
        this.exports = exports;
        this.tenants = tenants;
        this.current = current;
    }

    /** Begins a job; {@code Location} is where its end can be awaited. */
    @POST
    public RestResponse<Job> start(String tenant, @NotNull ExportRequest request) {
        Caller caller = current.get();
        Job job = exports.start(caller, tenants.idOf(caller, tenant), request);
        return ResponseBuilder.<Job>create(Response.Status.ACCEPTED)
                .entity(job)
                .location(URI.create("/api/v1/tenants/%s/jobs/%s".formatted(tenant, job.id())))
                .build();
    }

    /** Once the job is done, and until it is removed: one JSON object a line. */
    @GET
    @Path("/{job}/content")
    @Produces(Lines.MEDIA_TYPE)
    public RestResponse<StreamingOutput> content(String tenant, UUID job) {
        Caller caller = current.get();
        ExportContent content = exports.content(caller, tenants.idOf(caller, tenant), job);
        return ResponseBuilder.<StreamingOutput>ok(content::writeTo, Lines.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, content.bytes())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.ndjson\"".formatted(tenant))
                .build();
    }

    /** Ends the job if it has not ended, and removes what it made. */
    @DELETE
    @Path("/{job}")
    public void remove(String tenant, UUID job) {
        Caller caller = current.get();
        exports.remove(caller, tenants.idOf(caller, tenant), job);
    }
}
