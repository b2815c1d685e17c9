package io.bailiwick.transfer;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.job.Job;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A tenant that comes from elsewhere: upload it in parts of up to a megabyte, then start. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/imports")
public class ImportResource {

    private final ImportService imports;
    private final TenantService tenants;
    private final CurrentCaller current;
    private final Lines lines;

    ImportResource(ImportService imports, TenantService tenants, CurrentCaller current, Lines lines) {
        this.imports = imports;
        this.tenants = tenants;
        this.current = current;
        this.lines = lines;
    }

    /** An import to be filled and started. */
    @POST
    public RestResponse<Import> create(String tenant, @NotNull ImportRequest request) {
        Caller caller = current.get();
        Import made = imports.create(caller, tenants.idOf(caller, tenant), request);
        return ResponseBuilder.<Import>created(URI.create("/api/v1/tenants/%s/imports/%s".formatted(tenant, made.id())))
                .entity(made)
                .build();
    }

    /** All of them, newest first: they are few. */
    @GET
    public List<Import> list(String tenant) {
        Caller caller = current.get();
        return imports.list(caller, tenants.idOf(caller, tenant));
    }

    @GET
    @Path("/{id}")
    public Import get(String tenant, UUID id) {
        Caller caller = current.get();
        return imports.get(caller, tenants.idOf(caller, tenant), id);
    }

    /** Parts are joined in the order of their numbers, from 1 on; lines may go on from one to the next. Whatever the type. */
    @PUT
    @Path("/{id}/parts/{part}")
    @Consumes(MediaType.WILDCARD)
    public void upload(String tenant, UUID id, int part, byte[] content) {
        Caller caller = current.get();
        imports.upload(caller, tenants.idOf(caller, tenant), id, part, content);
    }

    /** Begins a job; {@code Location} is where its end can be awaited. */
    @POST
    @Path("/{id}/start")
    public RestResponse<Job> start(String tenant, UUID id) {
        Caller caller = current.get();
        Job job = imports.start(caller, tenants.idOf(caller, tenant), id);
        return ResponseBuilder.<Job>create(Response.Status.ACCEPTED)
                .entity(job)
                .location(URI.create("/api/v1/tenants/%s/jobs/%s".formatted(tenant, job.id())))
                .build();
    }

    /** The first thousand lines that were not imported, and why: one JSON object a line. */
    @GET
    @Path("/{id}/errors")
    @Produces(Lines.MEDIA_TYPE)
    public byte[] errors(String tenant, UUID id) {
        Caller caller = current.get();
        TenantId owner = tenants.idOf(caller, tenant);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        imports.errors(caller, owner, id).forEach(error -> all.writeBytes(lines.write(error)));
        return all.toByteArray();
    }

    /** Ends the job if it has not ended, and forgets the import. What was imported stays. */
    @DELETE
    @Path("/{id}")
    public void remove(String tenant, UUID id) {
        Caller caller = current.get();
        imports.remove(caller, tenants.idOf(caller, tenant), id);
    }
}
