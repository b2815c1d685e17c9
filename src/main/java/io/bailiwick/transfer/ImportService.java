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
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Tenants on their way in: uploaded in parts, then started, by one and the same account. What an import may do is what that
 * account may do.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class ImportService {

    private static final int MOST_PARTS = 100_000;

    private final Transfers transfers;
    private final Chunks chunks;
    private final LineErrorRepository errors;
    private final Jobs jobs;
    private final JobService states;
    private final Requesters requesters;
    private final JobInput inputs;
    private final AuditTrail audit;

    ImportService(
            Transfers transfers,
            Chunks chunks,
            LineErrorRepository errors,
            Jobs jobs,
            JobService states,
            Requesters requesters,
            JobInput inputs,
            AuditTrail audit) {
        this.transfers = transfers;
        this.chunks = chunks;
        this.errors = errors;
        this.jobs = jobs;
        this.states = states;
        this.requesters = requesters;
        this.inputs = inputs;
        this.audit = audit;
    }

    /** An import that waits for its parts. Guids may be kept by Administrators alone. */
    public Import create(Caller caller, TenantId tenant, ImportRequest request) {
        caller.require(TRANSFER_TENANTS, tenant);
        if (request.wantsGuidsKept() && !caller.isAdministrator()) {
            throw ForbiddenException.administratorsOnly();
        }
        transfers.requireRoom(tenant);
        return shown(transfers.addImport(caller, tenant, request.wantsGuidsKept()));
    }

    /** Takes the place of a part with the same number. */
    public void upload(Caller caller, TenantId tenant, UUID id, int part, byte[] content) {
        caller.require(TRANSFER_TENANTS, tenant);
        Transfer transfer = changeable(caller, tenant, id);
        Input.oneOf("part", part, 1, MOST_PARTS);
        if (content.length == 0) {
            throw InvalidInputException.missing("part");
        }
        chunks.put(tenant, id, part, content);
        transfers.requireBounded(chunks.extent(tenant, id));
        transfers.keepFromNow(tenant, transfer.id());
    }

    /**
     * Begins the job.
     *
     * @throws TransferConflictException if a part is missing, or all is under way already
     */
    public Job start(Caller caller, TenantId tenant, UUID id) {
        caller.require(TRANSFER_TENANTS, tenant);
        Transfer transfer = changeable(caller, tenant, id);
        Chunks.Extent extent = chunks.extent(tenant, id);
        if (extent.count() == 0 || extent.count() < extent.last()) {
            throw TransferConflictException.incomplete(chunks.firstMissing(tenant, id));
        }
        Job job = jobs.submit(caller, new NewJob(tenant, ImportJob.KIND, inputs.write(requesters.of(caller))));
        transfers.start(transfer, job.id());
        audit.record(
                AuditEvent.done(caller, tenant, "tenant.import", "import:" + id).changed(null, shown(transfer)));
        return job;
    }

    /** Newest first: those that were not removed, nor forgotten. */
    public List<Import> list(Caller caller, TenantId tenant) {
        caller.require(TRANSFER_TENANTS, tenant);
        return transfers.imports(tenant).stream().map(this::shown).toList();
    }

    public Import get(Caller caller, TenantId tenant, UUID id) {
        caller.require(TRANSFER_TENANTS, tenant);
        return shown(transfers.imported(tenant, id));
    }

    /** What was wrong with lines, by their numbers: the first thousand. */
    public List<LineError> errors(Caller caller, TenantId tenant, UUID id) {
        caller.require(TRANSFER_TENANTS, tenant);
        return errors.list(tenant, transfers.imported(tenant, id).id());
    }

    /** What was imported stays; what was not will not be. */
    public void remove(Caller caller, TenantId tenant, UUID id) {
        caller.require(TRANSFER_TENANTS, tenant);
        Transfer transfer = transfers.lockImport(tenant, id);
        if (transfer.job() != null && !transfer.complete()) {
            states.abort(caller, tenant, transfer.job());
        }
        transfers.remove(tenant, id);
        audit.record(AuditEvent.done(caller, tenant, "tenant.import-remove", "import:" + id));
    }

    /** Nobody has somebody else's parts imported with their own rights. */
    private Transfer changeable(Caller caller, TenantId tenant, UUID id) {
        Transfer transfer = transfers.lockImport(tenant, id);
        if (!caller.account().equals(transfer.requestedBy())) {
            throw ForbiddenException.ofAnother();
        }
        if (transfer.job() != null) {
            throw TransferConflictException.started();
        }
        return transfer;
    }

    private Import shown(Transfer transfer) {
        return Import.of(transfer, chunks.extent(transfer.tenant(), transfer.id()));
    }
}
