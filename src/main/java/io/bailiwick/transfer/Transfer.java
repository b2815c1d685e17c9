package io.bailiwick.transfer;

import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way.
 *
 * @param job null as long as an import has not been started; that of an export has its id
 * @param passwordHashes whether an export holds them
 * @param keepsGuids whether an import gives accounts the guids that its lines name
 * @param complete whether all is done that was to be done
 */
record Transfer(
        TenantId tenant,
        UUID id,
        Kind kind,
        @Nullable UUID job,
        boolean passwordHashes,
        boolean keepsGuids,
        boolean complete,
        Actor requestedBy,
        Instant createdAt,
        Instant expiresAt,
        Tally tally) {

    enum Kind {
        EXPORT,
        IMPORT
    }

    boolean isImport() {
        return kind == Kind.IMPORT;
    }
}
