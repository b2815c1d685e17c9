package io.bailiwick.idempotency;

import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What was done of requests that are not done yet. */
@ApplicationScoped
class PartRepository {

    private final Sql sql;
    private final SealedAnswers answers;
    private final TicketRepository tickets;
    private final AnswerJson json;

    PartRepository(Sql sql, SealedAnswers answers, TicketRepository tickets, AnswerJson json) {
        this.sql = sql;
        this.answers = answers;
        this.tickets = tickets;
        this.json = json;
    }

    <T> Optional<T> find(Ticket ticket, UUID run, int part, Class<T> type) {
        return sql.first(byte[].class, """
                        select outcome from idempotent_part
                        where tenant_id = ?1 and account_id = ?2 and request_key = ?3 and run = ?4 and part = ?5""", ticket.tenant().value(), ticket.account(), ticket.key(), run, part)
                .map(outcome -> json.read(answers.open(ticket, outcome), type));
    }

    /** As long as the work is the ticket's, which it is then for a while longer. */
    void add(Ticket ticket, UUID run, int part, Object outcome) {
        if (!tickets.renew(ticket)) {
            throw new KeyInUseException();
        }
        sql.change(
                """
                insert into idempotent_part (tenant_id, account_id, request_key, run, part, outcome)
                values (?1, ?2, ?3, ?4, ?5, ?6)""",
                ticket.tenant().value(),
                ticket.account(),
                ticket.key(),
                run,
                part,
                answers.seal(ticket, json.write(outcome)));
    }
}
