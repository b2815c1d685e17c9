package io.bailiwick.transfer;

import io.bailiwick.audit.AuditTrail;
import io.bailiwick.job.JobHandler;
import io.bailiwick.job.JobRun;
import io.bailiwick.job.JobRun.Progress;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.StoredAccount;
import io.bailiwick.user.StoredAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Writes a tenant into chunks, some accounts at a time, by number. Not a snapshot: each part is as it is when its turn
 * comes. Accounts that are added meanwhile have higher numbers and come last.
 */
@ApplicationScoped
class ExportJob implements JobHandler {

    static final String KIND = "tenant.export";

    /** In one transaction. */
    static final int ACCOUNTS = 100;

    private final Transfers transfers;
    private final Chunks chunks;
    private final ExportLines lines;
    private final Lines writer;
    private final StoredAccounts accounts;
    private final Requesters requesters;
    private final JobInput inputs;
    private final AuditTrail audit;

    ExportJob(
            Transfers transfers,
            Chunks chunks,
            ExportLines lines,
            Lines writer,
            StoredAccounts accounts,
            Requesters requesters,
            JobInput inputs,
            AuditTrail audit) {
        this.transfers = transfers;
        this.chunks = chunks;
        this.lines = lines;
        this.writer = writer;
        this.accounts = accounts;
        this.requesters = requesters;
        this.inputs = inputs;
        this.audit = audit;
    }

    /**
     * How far it got.
     *
     * @param chunk the last one written; 0 before the first
     * @param account the number of the last one written
     * @param done how many accounts were
     * @param ended whether there are no more
     */
    private record Place(int chunk, long account, long done, boolean ended) {

        static Place parse(String checkpoint) {
            if (checkpoint.isEmpty()) {
                return new Place(0, 0, 0, false);
            }
            String[] parts = checkpoint.split(" ", -1);
            return new Place(
                    Integer.parseInt(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Boolean.parseBoolean(parts[3]));
        }

        Progress toProgress(long total) {
            return new Progress(done, Math.max(done, total), "%d %d %d %b".formatted(chunk, account, done, ended));
        }
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
        Requester requester = inputs.read(run.input());
        Place place = Place.parse(run.checkpoint());
        while (!place.ended()) {
            requesters.present(requester, run.job().tenant());
            Place before = place;
            place = Place.parse(
                    run.advance(() -> advance(run, requester, before)).checkpoint());
        }
    }

    private Progress advance(JobRun run, Requester requester, Place place) {
        TenantId tenant = run.job().tenant();
        Transfer transfer = transfers.export(tenant, run.job().id());
        Place next = place.chunk() == 0 ? head(transfer) : accounts(transfer, place);
        if (next.ended()) {
            transfers.complete(tenant, transfer.id());
            audit.record(requester.done(transfer, "tenant.export-done", new Exported(next.done())));
        }
        return next.toProgress(accounts.count(tenant));
    }

    private Place head(Transfer transfer) {
        ChunkWriter chunk = writerBehind(transfer, 0);
        lines.head(transfer.tenant(), transfer.passwordHashes()).forEach(line -> chunk.add(writer.write(line)));
        return new Place(chunk.finish(), 0, 0, false);
    }

    private Place accounts(Transfer transfer, Place place) {
        List<StoredAccount> found = accounts.listAfter(transfer.tenant(), place.account(), ACCOUNTS);
        if (found.isEmpty()) {
            return new Place(place.chunk(), place.account(), place.done(), true);
        }
        ChunkWriter chunk = writerBehind(transfer, place.chunk());
        lines.accounts(transfer.tenant(), found, transfer.passwordHashes())
                .forEach(line -> chunk.add(writer.write(line)));
        long last = found.get(found.size() - 1).user().id();
        return new Place(chunk.finish(), last, place.done() + found.size(), found.size() < ACCOUNTS);
    }

    private ChunkWriter writerBehind(Transfer transfer, int position) {
        return new ChunkWriter(
                position, (next, content) -> chunks.put(transfer.tenant(), transfer.id(), next, content));
    }
}
