package io.bailiwick.idempotency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket.
 *
 * @param run the same for all tries of one request
 * @param answer null where there is none yet: then the work is the ticket's
 */
record Taken(UUID run, @Nullable Answer answer) {

    /** Whether nobody has tried before. */
    boolean isNew(Ticket ticket) {
        return run.equals(ticket.lease());
    }
}
