package io.bailiwick.audit;

import io.bailiwick.http.CurrentRequest;
import io.bailiwick.http.RequestInfo;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Appends to the trail, in the transaction of what it tells; there is no way to change or remove. */
@ApplicationScoped
public class AuditTrail {

    private static final int LONGEST = 300;

    private final Sql sql;
    private final Scopes scopes;
    private final CurrentRequest request;
    private final Clock clock;

    AuditTrail(Sql sql, Scopes scopes, CurrentRequest request, Clock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.request = request;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEvent event) {
        RequestInfo info = request.info();
        sql.change(
                """
                insert into audit_event
                    (tenant_id, id, at, action, outcome, actor_id, actor, target, reason, address, request_id)
                values (?1, nextval('audit_event_seq'), ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''), ?9, ?10)""",
                event.tenant().value(),
                clock.instant(),
                event.action(),
                event.outcome().name(),
                event.actorId(),
                printable(event.actor()),
                printable(event.target()),
                printable(event.reason()),
                info.address(),
                info.id());
    }

    /** In a transaction of its own: for refusals, whose own transaction is none or rolls back. */
    public void recordAfterwards(AuditEvent event) {
        scopes.inTransaction(TenantScope.of(event.tenant()), () -> {
            record(event);
            return event;
        });
    }

    private static String printable(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}
