package io.bailiwick.idempotency;

import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who works on which request, and how those ended that were worked on. */
@ApplicationScoped
class TicketRepository {

    /** So long a replica that was killed keeps others from the request. */
    static final Duration LEASE = Duration.ofMinutes(1);

    static final Duration REMEMBERED = Duration.ofHours(24);

    /** One statement: two who come at once can't both get it. */
    private static final String TAKE = """
            with taken as (
                insert into idempotent_request as known
                    (tenant_id, account_id, request_key, fingerprint, lease, lease_until, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?7, ?8)
                on conflict (tenant_id, account_id, request_key) do update set
                    fingerprint = excluded.fingerprint, lease = excluded.lease, lease_until = excluded.lease_until,
                    expires_at = excluded.expires_at, status = null, location = null, etag = null, body = null
                where known.expires_at <= ?6
                    or (known.lease is not null and known.lease_until <= ?6
                        and known.fingerprint = excluded.fingerprint)
                returning 1)
            select true, null, null, null, null, null from taken
            union all
            select false, fingerprint, status, location, etag, body from idempotent_request
            where tenant_id = ?1 and account_id = ?2 and request_key = ?3 and not exists (select from taken)""";

    private final Sql sql;
    private final SealedAnswers answers;
    private final Clock clock;

    TicketRepository(Sql sql, SealedAnswers answers, Clock clock) {
        this.sql = sql;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The answer that was given before, or none: then the work is this ticket's.
     *
     * @throws KeyReusedException if the key belongs to another request
     * @throws KeyInUseException if somebody is at work
     */
    Optional<Answer> take(Ticket ticket) {
        Instant now = clock.instant();
        Object[] found = sql.first(
                        Object[].class,
                        TAKE,
                        ticket.tenant().value(),
                        ticket.account(),
                        ticket.key(),
                        ticket.fingerprint(),
                        ticket.lease(),
                        now,
                        now.plus(LEASE),
                        now.plus(REMEMBERED))
                // Somebody came since this statement began.
                .orElseThrow(KeyInUseException::new);
        return Boolean.TRUE.equals(found[0]) ? Optional.empty() : Optional.of(answer(ticket, found));
    }

    private Answer answer(Ticket ticket, Object[] found) {
        if (!ticket.fingerprint().equals(found[1])) {
            throw new KeyReusedException();
        }
        if (found[2] == null) {
            throw new KeyInUseException();
        }
        return new Answer(
                (Integer) found[2], (String) found[3], (String) found[4], answers.open(ticket, (byte[]) found[5]));
    }

    /** False if somebody else has taken the work over: then nothing of it may be committed here. */
    boolean keep(Ticket ticket, Answer answer) {
        return sql.change(
                        """
                        update idempotent_request set lease = null, status = ?5, location = ?6, etag = ?7, body = ?8
                        where tenant_id = ?1 and account_id = ?2 and request_key = ?3 and lease = ?4""",
                        ticket.tenant().value(),
                        ticket.account(),
                        ticket.key(),
                        ticket.lease(),
                        answer.status(),
                        answer.location(),
                        answer.etag(),
                        answers.seal(ticket, answer.body()))
                == 1;
    }

    /** As though the request had never come. */
    void forget(Ticket ticket) {
        sql.change("""
                delete from idempotent_request
                where tenant_id = ?1 and account_id = ?2 and request_key = ?3 and lease = ?4""", ticket.tenant().value(), ticket.account(), ticket.key(), ticket.lease());
    }

    int removeExpired() {
        return sql.change("delete from idempotent_request where expires_at <= ?1", clock.instant());
    }
}
