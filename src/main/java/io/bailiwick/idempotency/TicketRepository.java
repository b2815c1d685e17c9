package io.bailiwick.idempotency;

import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

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
                    (tenant_id, account_id, request_key, fingerprint, run, lease, lease_until, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?5, ?7, ?8)
                on conflict (tenant_id, account_id, request_key) do update set
                    fingerprint = excluded.fingerprint, lease = excluded.lease, lease_until = excluded.lease_until,
                    run = case when known.expires_at <= ?6 then excluded.run else coalesce(known.run, excluded.run) end,
                    expires_at = excluded.expires_at, status = null, location = null, etag = null, body = null
                where known.expires_at <= ?6
                    or (known.lease is not null and known.lease_until <= ?6
                        and known.fingerprint = excluded.fingerprint)
                returning run)
            select true, run, null, null, null, null, null from taken
            union all
            select false, run, fingerprint, status, location, etag, body from idempotent_request
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
     * With the answer that was given before, or none: then the work is this ticket's.
     *
     * @throws KeyReusedException if the key belongs to another request
     * @throws KeyInUseException if somebody is at work
     */
    Taken take(Ticket ticket) {
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
        UUID run = found[1] == null ? ticket.lease() : (UUID) found[1];
        return new Taken(run, Boolean.TRUE.equals(found[0]) ? null : answer(ticket, found));
    }

    private Answer answer(Ticket ticket, Object[] found) {
        if (!ticket.fingerprint().equals(found[2])) {
            throw new KeyReusedException();
        }
        if (found[3] == null) {
            throw new KeyInUseException();
        }
        return new Answer(
                (Integer) found[3], (String) found[4], (String) found[5], answers.open(ticket, (byte[]) found[6]));
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

    /** False if somebody else has taken the work over. Until the transaction ends, nobody can. */
    boolean renew(Ticket ticket) {
        return holdUntil(ticket, clock.instant().plus(LEASE));
    }

    /** As though the request had never come; or, if parts of it are done, for whoever sends it again. */
    void release(Ticket ticket) {
        int forgotten = sql.change("""
                delete from idempotent_request r
                where tenant_id = ?1 and account_id = ?2 and request_key = ?3 and lease = ?4
                    and not exists (
                        select from idempotent_part p
                        where p.tenant_id = ?1 and p.account_id = ?2 and p.request_key = ?3 and p.run = r.run)""", ticket.tenant().value(), ticket.account(), ticket.key(), ticket.lease());
        if (forgotten == 0) {
            holdUntil(ticket, clock.instant());
        }
    }

    private boolean holdUntil(Ticket ticket, Instant time) {
        return sql.change("""
                        update idempotent_request set lease_until = ?5
                        where tenant_id = ?1 and account_id = ?2 and request_key = ?3 and lease = ?4""", ticket.tenant().value(), ticket.account(), ticket.key(), ticket.lease(), time) == 1;
    }

    int removeExpired() {
        return sql.change("delete from idempotent_request where expires_at <= ?1", clock.instant());
    }
}
