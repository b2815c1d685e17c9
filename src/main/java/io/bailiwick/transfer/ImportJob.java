package io.bailiwick.transfer;

import io.bailiwick.audit.AuditTrail;
import io.bailiwick.job.JobHandler;
import io.bailiwick.job.JobRun;
import io.bailiwick.job.JobRun.Progress;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Permission;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hibernate.exception.LockAcquisitionException;

/**
 * Imports an upload, some lines in one transaction; where one of them fails, each in its own. What was done stays done: the
 * checkpoint is the number of the last line of which the outcome is stored, in the transaction that stored it. All is done
 * with what the account that asked for it may do at that moment.
 */
@ApplicationScoped
class ImportJob implements JobHandler {

    static final String KIND = "tenant.import";

    private static final String ENDED = "ended";

    /** Few enough to be held in memory at once. */
    private static final int TOGETHER = 50;

    private final Uploads uploads;
    private final LineImport lines;
    private final Requesters requesters;
    private final JobInput inputs;
    private final AuditTrail audit;

    ImportJob(Uploads uploads, LineImport lines, Requesters requesters, JobInput inputs, AuditTrail audit) {
        this.uploads = uploads;
        this.lines = lines;
        this.requesters = requesters;
        this.inputs = inputs;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.TRANSFER_TENANTS;
    }

    @Override
    public void run(JobRun run) {
        if (run.checkpoint().equals(ENDED)) {
            return;
        }
        Upload upload = uploads.ofJob(run.job().tenant(), run.job().id());
        Requester requester = inputs.read(run.input());
        try (NdjsonSource source = uploads.open(upload)) {
            source.skipTo(run.checkpoint().isEmpty() ? 0 : Long.parseLong(run.checkpoint()));
            List<SourceLine> next = source.next(TOGETHER);
            while (!next.isEmpty()) {
                importSome(run, requesters.present(requester, run.job().tenant()), upload, next);
                next = source.next(TOGETHER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finish(run, requester, upload);
    }

    private void importSome(JobRun run, Caller caller, Upload upload, List<SourceLine> some) {
        try {
            importTogether(run, caller, upload, some);
        } catch (IdentityException | PersistenceException e) {
            some.forEach(line -> importAlone(run, caller, upload, line));
        }
    }

    private void importAlone(JobRun run, Caller caller, Upload upload, SourceLine line) {
        try {
            importTogether(run, caller, upload, List.of(line));
        } catch (IdentityException e) {
            fail(run, upload, LineError.of(line, e));
        } catch (LockTimeoutException | PessimisticLockException | LockAcquisitionException | QueryTimeoutException e) {
            // No fault of the line: the job stumbles, and begins again with it.
            throw e;
        } catch (PersistenceException e) {
            Log.errorf(
                    e,
                    "Line %d of job %s could not be stored",
                    line.number(),
                    run.job().id());
            fail(run, upload, LineError.internal(line));
        }
    }

    /** Not even this succeeds without the database: then the job stumbles, and begins again with this line. */
    private void fail(JobRun run, Upload upload, LineError error) {
        run.advance(() -> {
            uploads.failed(upload, error);
            return upload.progress(error.line());
        });
    }

    private void importTogether(JobRun run, Caller caller, Upload upload, List<SourceLine> some) {
        run.advance(caller.scope(), () -> {
            uploads.note(upload, lines.applyAll(caller, upload.transfer(), some));
            return upload.progress(some.get(some.size() - 1).number());
        });
    }

    private void finish(JobRun run, Requester requester, Upload upload) {
        run.advance(() -> {
            Transfer ended = uploads.end(upload.transfer());
            audit.record(requester.done(ended, "tenant.import-done", ended.tally()));
            return new Progress(upload.lines(), upload.lines(), ENDED);
        });
    }
}
