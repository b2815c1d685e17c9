package io.bailiwick.job;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Jobs of a tenant, for those who may do what the jobs do. */
@ApplicationScoped
@CallerScoped
@Transactional
public class JobService {

    private final JobRepository jobs;
    private final List<JobHandler> handlers;
    private final AuditTrail audit;
    private final Clock clock;

    JobService(JobRepository jobs, @All List<JobHandler> handlers, AuditTrail audit, Clock clock) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first; those that the caller may see. */
    public Page<Job> list(Caller caller, TenantId tenant, PageRequest page) {
        caller.requireAccess(tenant);
        List<String> kinds = handlers.stream()
                .filter(handler -> caller.may(handler.permission(), tenant))
                .map(JobHandler::kind)
                .toList();
        if (page.after() == null) {
            return paged(jobs.list(tenant, kinds, null, null, page), page);
        }
        List<String> place = Cursor.read(page.after(), 2);
        try {
            Instant before = Cursor.time(place.get(0));
            return paged(jobs.list(tenant, kinds, before, UUID.fromString(place.get(1)), page), page);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.foreign();
        }
    }

    /** Not found, too, is what the caller may not see. */
    public Job get(Caller caller, TenantId tenant, UUID id) {
        caller.requireAccess(tenant);
        return jobs.find(tenant, id).filter(job -> maySee(caller, job)).orElseThrow(() -> new JobNotFoundException(id));
    }

    /** What is done stays done; what is not done yet will not be. Nothing happens to a job that has ended. */
    public Job abort(Caller caller, TenantId tenant, UUID id) {
        Job job = get(caller, tenant, id);
        boolean ended = !jobs.abort(tenant, id, clock.instant());
        Job now = jobs.find(tenant, id).orElseThrow();
        if (!ended) {
            audit.record(
                    AuditEvent.done(caller, tenant, "job.abort", "job:" + id).changed(job, now));
        }
        return now;
    }

    private boolean maySee(Caller caller, Job job) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(job.kind()))
                .anyMatch(handler -> caller.may(handler.permission(), job.tenant()));
    }

    private static Page<Job> paged(List<Job> found, PageRequest page) {
        return Page.of(found, page, job -> Cursor.of(job.createdAt(), job.id()));
    }
}
