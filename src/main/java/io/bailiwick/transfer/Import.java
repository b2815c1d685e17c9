package io.bailiwick.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, from its first part to its last error.
 *
 * @param job null until it is started; tells how far it is
 * @param parts how many are there; none any more when the job is done
 * @param bytes of the parts together
 * @param created how many things were made
 * @param skipped how many lines told of what was there already, or of nothing to be made
 * @param failed how many lines could not be imported
 * @param expiresAt when all this is forgotten
 */
public record Import(
        UUID id,
        boolean keepGuids,
        @Nullable UUID job,
        long parts,
        long bytes,
        long created,
        long skipped,
        long failed,
        String requestedBy,
        Instant createdAt,
        Instant expiresAt) {

    static Import of(Transfer transfer, Chunks.Extent extent) {
        Tally tally = transfer.tally();
        return new Import(
                transfer.id(),
                transfer.keepsGuids(),
                transfer.job(),
                extent.count(),
                extent.bytes(),
                tally.created(),
                tally.skipped(),
                tally.failed(),
                transfer.requestedBy().userName(),
                transfer.createdAt(),
                transfer.expiresAt());
    }
}
