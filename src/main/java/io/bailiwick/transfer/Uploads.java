package io.bailiwick.transfer;

import io.bailiwick.job.JobFailedException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What was uploaded for imports, and what became of it. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
class Uploads {

    /** Of one import, which ends with the next: each costs as much as many that succeed. */
    static final int MOST_FAILED = 10_000;

    private static final Duration ERRORS_KEPT = Duration.ofDays(7);

    private final TransferRepository transfers;
    private final Chunks chunks;
    private final LineErrorRepository errors;
    private final LineReader lines;
    private final Scopes scopes;
    private final Clock clock;

    Uploads(
            TransferRepository transfers,
            Chunks chunks,
            LineErrorRepository errors,
            LineReader lines,
            Scopes scopes,
            Clock clock) {
        this.transfers = transfers;
        this.chunks = chunks;
        this.errors = errors;
        this.lines = lines;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Not to be called in a transaction. */
    Upload ofJob(TenantId tenant, UUID job) {
        return scopes.inTransaction(TenantScope.of(tenant), () -> {
            Transfer transfer = transfers
                    .findByJob(tenant, job)
                    .filter(Transfer::isImport)
                    .orElseThrow(() -> TransferNotFoundException.ofImport(job));
            Chunks.Extent extent = chunks.extent(tenant, transfer.id());
            return new Upload(transfer, extent.last(), extent.lines());
        });
    }

    /** All of it, from its beginning. Not to be read in a transaction. */
    NdjsonSource open(Upload upload) {
        Transfer transfer = upload.transfer();
        return lines.lines(new ChunkStream(chunks, scopes, transfer.tenant(), transfer.id(), upload.parts()));
    }

    void note(Upload upload, Tally tally) {
        transfers.tally(upload.transfer().tenant(), upload.transfer().id(), tally);
    }

    /**
     * Notes that a line could not be imported.
     *
     * @throws JobFailedException if too many have failed before
     */
    void failed(Upload upload, LineError error) {
        Transfer transfer = upload.transfer();
        if (!transfers.tallyFailed(transfer.tenant(), transfer.id(), MOST_FAILED)) {
            throw new JobFailedException("More than %d lines could not be imported; the line %d ended the import"
                    .formatted(MOST_FAILED, error.line()));
        }
        errors.add(transfer, error);
    }

    /** What was uploaded has served its purpose; what was wrong with it has not. Returns what became of it all. */
    Transfer end(Transfer transfer) {
        chunks.removeAll(transfer.tenant(), transfer.id());
        transfers.complete(transfer.tenant(), transfer.id(), clock.instant().plus(ERRORS_KEPT));
        return transfers
                .find(transfer.tenant(), transfer.id(), clock.instant())
                .orElseThrow(() -> TransferNotFoundException.ofImport(transfer.id()));
    }
}
