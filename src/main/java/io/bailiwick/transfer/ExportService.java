package io.bailiwick.transfer;

import static io.bailiwick.kernel.Permission.TRANSFER_TENANTS;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.job.Job;
import io.bailiwick.job.JobService;
import io.bailiwick.job.Jobs;
import io.bailiwick.job.NewJob;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tenants on their way out. Whoever wants password hashes must be an Administrator, also to fetch them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class ExportService {

    private final Transfers transfers;
    private final Jobs jobs;
    private final JobService states;
    private final Requesters requesters;
    private final JobInput inputs;
    private final AuditTrail audit;

    ExportService(
            Transfers transfers,
            Jobs jobs,
            JobService states,
            Requesters requesters,
            JobInput inputs,
            AuditTrail audit) {
        this.transfers = transfers;
        this.jobs = jobs;
        this.states = states;
        this.requesters = requesters;
        this.inputs = inputs;
        this.audit = audit;
    }

    public Job start(Caller caller, TenantId tenant, ExportRequest request) {
        caller.require(TRANSFER_TENANTS, tenant);
        requireHashesAllowed(caller, request.wantsPasswordHashes());
        transfers.requireRoom(tenant);
        Job job = jobs.submit(caller, new NewJob(tenant, ExportJob.KIND, inputs.write(requesters.of(caller))));
        transfers.addExport(caller, tenant, job.id(), request.wantsPasswordHashes());
        audit.record(AuditEvent.done(
                caller,
                tenant,
                "tenant.export",
                "export:" + job.id() + (request.wantsPasswordHashes() ? " with password hashes" : "")));
        return job;
    }

    /** What it holds can be read after this has returned, and as long as it has not expired. */
    public ExportContent content(Caller caller, TenantId tenant, UUID export) {
        caller.require(TRANSFER_TENANTS, tenant);
        Transfer found = transfers.export(tenant, export);
        requireHashesAllowed(caller, found.passwordHashes());
        if (!found.complete()) {
            throw TransferConflictException.notReady();
        }
        audit.record(AuditEvent.done(caller, tenant, "tenant.export-download", "export:" + export));
        return transfers.content(found);
    }

    /** Ends the job if it still runs. */
    public void remove(Caller caller, TenantId tenant, UUID export) {
        caller.require(TRANSFER_TENANTS, tenant);
        if (!transfers.export(tenant, export).complete()) {
            states.abort(caller, tenant, export);
        }
        transfers.remove(tenant, export);
        audit.record(AuditEvent.done(caller, tenant, "tenant.export-remove", "export:" + export));
    }

    private static void requireHashesAllowed(Caller caller, boolean passwordHashes) {
        if (passwordHashes && !caller.isAdministrator()) {
            throw ForbiddenException.administratorsOnly();
        }
    }
}
