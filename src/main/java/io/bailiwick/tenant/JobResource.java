package io.bailiwick.tenant;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Paging;
import io.bailiwick.job.Job;
import io.bailiwick.job.JobService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Work in the background, for those who wait for it. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/jobs")
public class JobResource {

    private final JobService jobs;
    private final TenantService tenants;
    private final CurrentCaller current;

    JobResource(JobService jobs, TenantService tenants, CurrentCaller current) {
        this.jobs = jobs;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<List<Job>> list(
            String tenant, @RestQuery @Nullable String limit, @RestQuery @Nullable String after, UriInfo uri) {
        Caller caller = current.get();
        return Paging.respond(jobs.list(caller, tenants.idOf(caller, tenant), PageRequest.of(limit, after)), uri);
    }

    @GET
    @Path("/{id}")
    public Job get(String tenant, UUID id) {
        Caller caller = current.get();
        return jobs.get(caller, tenants.idOf(caller, tenant), id);
    }

    /** Ends a job; answers how it ended. */
    @DELETE
    @Path("/{id}")
    public Job abort(String tenant, UUID id) {
        Caller caller = current.get();
        return jobs.abort(caller, tenants.idOf(caller, tenant), id);
    }
}
