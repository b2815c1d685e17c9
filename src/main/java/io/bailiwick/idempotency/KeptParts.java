package io.bailiwick.idempotency;

import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of one ticket's request. */
final class KeptParts implements Parts {

    private final Ticket ticket;
    private final Taken taken;
    private final PartRepository repository;
    private final Scopes scopes;

    KeptParts(Ticket ticket, Taken taken, PartRepository repository, Scopes scopes) {
        this.ticket = ticket;
        this.taken = taken;
        this.repository = repository;
        this.scopes = scopes;
    }

    @Override
    public <T> Optional<T> outcome(int part, Class<T> type) {
        return taken.isNew(ticket)
                ? Optional.empty()
                : inTransaction(() -> repository.find(ticket, taken.run(), part, type));
    }

    @Override
    public <T> T work(int part, Supplier<T> work) {
        return scopes.inTransactionOfFirst(() -> {
            T outcome = work.get();
            repository.add(ticket, taken.run(), part, outcome);
            return outcome;
        });
    }

    @Override
    public void note(int part, Object outcome) {
        inTransaction(() -> {
            repository.add(ticket, taken.run(), part, outcome);
            return outcome;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return scopes.inTransaction(TenantScope.of(ticket.tenant()), work::get);
    }
}
