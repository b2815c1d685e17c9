package io.bailiwick.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the trail of a tenant.
 *
 * @param id unique in the tenant
 * @param action what was done or refused, such as {@code user.create}
 * @param actor who really did it; its number is 0 for the service itself and for names that stand for nobody
 * @param onBehalfOf as whom, where somebody acted as another
 * @param target to what, such as {@code user:31}
 * @param reason the true reason of a refusal
 * @param address where the request came from; {@code -} for what the service did by itself
 * @param requestId as the answer's header {@code X-Request-Id} had it, and as the log has it
 * @param changes by dotted path; null where nothing that can be shown was changed
 * @param changesTruncated whether there was more than is kept
 */
public record RecordedEvent(
        long id,
        Instant at,
        String action,
        AuditEvent.Outcome outcome,
        Account actor,
        @Nullable Account onBehalfOf,
        String target,
        @Nullable String reason,
        String address,
        String requestId,
        @Nullable Map<String, Change> changes,
        boolean changesTruncated) {

    /**
     * An account by the name that it had then.
     *
     * @param tenantId where it lives; null in events from before that was recorded
     */
    public record Account(long id, String name, @Nullable Long tenantId) {}

    /** A value before and after; absent where there was none. */
    public record Change(@Nullable Object before, @Nullable Object after) {}
}
