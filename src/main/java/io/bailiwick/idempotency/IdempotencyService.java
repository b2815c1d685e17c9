package io.bailiwick.idempotency;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that its sender gave a key once by doing what it asks, and from then on, for a day, by the same answer.
 * The effect and the answer are committed together: a replica may be killed at any moment, and the request be sent again.
 * What fails leaves nothing behind, so that it can be tried again with the same key.
 */
@ApplicationScoped
public class IdempotencyService {

    private final Tickets tickets;
    private final TicketRepository repository;
    private final PartRepository parts;
    private final Scopes scopes;
    private final AnswerJson json;

    IdempotencyService(
            Tickets tickets, TicketRepository repository, PartRepository parts, Scopes scopes, AnswerJson json) {
        this.tickets = tickets;
        this.repository = repository;
        this.parts = parts;
        this.scopes = scopes;
        this.json = json;
    }

    /**
     * Does it, or answers as it was answered before.
     *
     * @param key the header {@code Idempotency-Key} as it came; null costs nothing
     * @param request what tells this request, beside its path, from others: its body
     * @param effect runs in one transaction, which it must begin by calling a service
     * @throws KeyReusedException if the key belongs to another request of the caller
     * @throws KeyInUseException if the same request is being worked on
     */
    public <T> RestResponse<T> answer(
            Caller caller, @Nullable String key, Object request, Supplier<RestResponse<T>> effect) {
        caller.refuseWhilePasswordMustChange();
        return answer(caller, key, request, () -> true, ready -> effect.get());
    }

    /** The same with something to be done before the transaction, without a database connection in hand. */
    public <P, T> RestResponse<T> answer(
            Caller caller,
            @Nullable String key,
            Object request,
            Supplier<P> preparation,
            Function<P, RestResponse<T>> effect) {
        caller.refuseWhilePasswordMustChange();
        if (key == null) {
            return effect.apply(preparation.get());
        }
        Ticket ticket = tickets.issue(caller, IdempotencyKey.parse(key), request);
        return answer(ticket, taken -> {
            P ready = preparation.get();
            return scopes.inTransactionOfFirst(() -> keep(ticket, effect.apply(ready)));
        });
    }

    /** The same for work that takes several transactions. */
    public <T> RestResponse<T> answerInParts(
            Caller caller, @Nullable String key, Object request, Function<Parts, RestResponse<T>> work) {
        caller.refuseWhilePasswordMustChange();
        if (key == null) {
            return work.apply(Parts.FORGOTTEN);
        }
        Ticket ticket = tickets.issue(caller, IdempotencyKey.parse(key), request);
        return answer(ticket, taken -> {
            RestResponse<T> response = work.apply(new KeptParts(ticket, taken, parts, scopes));
            return inTransaction(ticket, () -> keep(ticket, response));
        });
    }

    private <T> RestResponse<T> answer(Ticket ticket, Function<Taken, Answer> work) {
        Taken taken = inTransaction(ticket, () -> repository.take(ticket));
        if (taken.answer() != null) {
            return taken.answer().toReplay();
        }
        try {
            return work.apply(taken).toResponse();
        } catch (RuntimeException e) {
            release(ticket, e);
            throw e;
        }
    }

    private Answer keep(Ticket ticket, RestResponse<?> response) {
        Answer answer = new Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                json.write(response.getEntity()));
        if (!repository.keep(ticket, answer)) {
            throw new KeyInUseException();
        }
        return answer;
    }

    /** Where even that fails, the lease ends by itself. */
    private void release(Ticket ticket, RuntimeException failure) {
        try {
            inTransaction(ticket, () -> {
                repository.release(ticket);
                return ticket;
            });
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private <T> T inTransaction(Ticket ticket, Supplier<T> work) {
        return scopes.inTransaction(TenantScope.of(ticket.tenant()), work::get);
    }
}
