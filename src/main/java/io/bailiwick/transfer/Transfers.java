package io.bailiwick.transfer;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is kept of transfers, and for how long. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
class Transfers {

    /** Of one tenant at once, so that nobody fills the database. */
    static final int MOST = 10;

    /** For a job that has not ended. */
    private static final Duration UNDER_WAY = Duration.ofDays(7);

    private final TransferRepository transfers;
    private final Chunks chunks;
    private final Scopes scopes;
    private final TransferConfig config;
    private final Clock clock;

    Transfers(TransferRepository transfers, Chunks chunks, Scopes scopes, TransferConfig config, Clock clock) {
        this.transfers = transfers;
        this.chunks = chunks;
        this.scopes = scopes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Removes what has expired in the tenant. Whoever asks next waits for the end of the transaction.
     *
     * @throws TransferConflictException if there is too much even so
     */
    void requireRoom(TenantId tenant) {
        transfers.lockAll(tenant);
        transfers.removeExpired(tenant, clock.instant());
        if (transfers.count(tenant) >= MOST) {
            throw TransferConflictException.tooMany(MOST);
        }
    }

    void addExport(Caller caller, TenantId tenant, UUID job, boolean passwordHashes) {
        Instant now = clock.instant();
        transfers.add(new Transfer(
                tenant,
                job,
                Transfer.Kind.EXPORT,
                job,
                passwordHashes,
                false,
                false,
                caller.account(),
                now,
                now.plus(UNDER_WAY),
                Tally.NONE));
    }

    Transfer addImport(Caller caller, TenantId tenant, boolean keepsGuids) {
        Instant now = clock.instant();
        Transfer transfer = new Transfer(
                tenant,
                RandomValues.uuid(),
                Transfer.Kind.IMPORT,
                null,
                false,
                keepsGuids,
                false,
                caller.account(),
                now,
                now.plus(config.keep()),
                Tally.NONE);
        transfers.add(transfer);
        return transfer;
    }

    void requireBounded(Chunks.Extent extent) {
        long most = config.maxUpload().asLongValue();
        if (extent.bytes() > most) {
            throw InvalidInputException.invalid("part", "makes the upload longer than %d bytes".formatted(most));
        }
    }

    void start(Transfer transfer, UUID job) {
        transfers.start(transfer.tenant(), transfer.id(), job, clock.instant().plus(UNDER_WAY));
    }

    /** Newest first. */
    List<Transfer> imports(TenantId tenant) {
        return transfers.list(tenant, Transfer.Kind.IMPORT, clock.instant());
    }

    Transfer imported(TenantId tenant, UUID id) {
        return transfers
                .find(tenant, id, clock.instant())
                .filter(Transfer::isImport)
                .orElseThrow(() -> TransferNotFoundException.ofImport(id));
    }

    Transfer export(TenantId tenant, UUID id) {
        return transfers
                .find(tenant, id, clock.instant())
                .filter(found -> !found.isImport())
                .orElseThrow(() -> TransferNotFoundException.ofExport(id));
    }

    /** One after the other: until the transaction ends, nobody else gets past this. */
    Transfer lockImport(TenantId tenant, UUID id) {
        return transfers
                .lock(tenant, id, clock.instant())
                .filter(Transfer::isImport)
                .orElseThrow(() -> TransferNotFoundException.ofImport(id));
    }

    ExportContent content(Transfer transfer) {
        Chunks.Extent extent = chunks.extent(transfer.tenant(), transfer.id());
        return new ExportContent(transfer.id(), extent.bytes(), () -> stream(transfer, extent.last()));
    }

    InputStream stream(Transfer transfer, int last) {
        return new ChunkStream(chunks, scopes, transfer.tenant(), transfer.id(), last);
    }

    void keepFromNow(TenantId tenant, UUID id) {
        transfers.expireAt(tenant, id, clock.instant().plus(config.keep()));
    }

    /** From now on the content waits to be fetched. */
    void complete(TenantId tenant, UUID id) {
        transfers.complete(tenant, id, clock.instant().plus(config.keep()));
    }

    void remove(TenantId tenant, UUID id) {
        transfers.remove(tenant, id);
    }

    void removeExpired() {
        scopes.inTransaction(TenantScope.ALL, () -> {
            transfers.closeFailed(config.keep());
            return transfers.removeExpired(clock.instant());
        });
    }
}
