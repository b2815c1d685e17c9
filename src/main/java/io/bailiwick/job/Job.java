package io.bailiwick.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bailiwick.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that goes on after the request that began it.
 *
 * @param kind what is done, such as {@code tenant.delete}
 * @param done how many things are done
 * @param total of how many, where that is known
 * @param message why it failed, or what is to be said of its end; null where nothing is
 * @param requestedBy the name of the account that asked for it
 */
public record Job(
        UUID id,
        long tenantId,
        String kind,
        JobState state,
        long done,
        @Nullable Long total,
        @Nullable String message,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    @JsonIgnore
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    static Job of(Object[] row) {
        return new Job(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                JobState.valueOf((String) row[3]),
                (Long) row[4],
                (Long) row[5],
                (String) row[6],
                (String) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (Instant) row[10]);
    }
}
