package io.bailiwick.idempotency;

import io.bailiwick.kernel.TenantScope;
import io.bailiwick.kernel.UpkeepDue;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Removes answers whose day is over. */
@ApplicationScoped
class ForgottenRequests {

    private final TicketRepository tickets;
    private final Scopes scopes;

    ForgottenRequests(TicketRepository tickets, Scopes scopes) {
        this.tickets = tickets;
        this.scopes = scopes;
    }

    void remove(@ObservesAsync UpkeepDue event) {
        scopes.inTransaction(TenantScope.ALL, tickets::removeExpired);
    }
}
