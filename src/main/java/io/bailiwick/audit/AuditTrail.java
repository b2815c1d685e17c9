package io.bailiwick.audit;

import io.bailiwick.http.CurrentRequest;
import io.bailiwick.http.RequestInfo;
import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Appends to the trail, in the transaction of what it tells; there is no way to change or remove. */
@ApplicationScoped
public class AuditTrail {

    private static final int LONGEST = 300;

    /** What makes a line of a log look like two, or like another one. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final String INSERT = """
            insert into audit_event (
                tenant_id, id, at, action, outcome, actor_id, actor, actor_tenant_id,
                on_behalf_of_id, on_behalf_of, on_behalf_of_tenant_id,
                target, reason, address, request_id, changes, changes_truncated)
            values (
                ?1, nextval('audit_event_seq'), ?2, ?3, ?4, ?5, ?6, ?7,
                ?8, ?9, ?10, ?11, nullif(?12, ''), ?13, ?14, cast(?15 as json), ?16)""";

    private final Sql sql;
    private final Scopes scopes;
    private final ChangesWriter changes;
    private final CurrentRequest request;
    private final Clock clock;

    AuditTrail(Sql sql, Scopes scopes, ChangesWriter changes, CurrentRequest request, Clock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.changes = changes;
        this.request = request;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEvent event) {
        RequestInfo info = request.info();
        StoredChanges changed = changes.write(event.changes());
        Optional<Actor> onBehalfOf = Optional.ofNullable(event.onBehalfOf());
        sql.change(
                INSERT,
                event.tenant().value(),
                clock.instant(),
                event.action(),
                event.outcome().name(),
                event.actor().userId(),
                printable(event.actor().userName()),
                event.actor().tenant().value(),
                onBehalfOf.map(Actor::userId).orElse(null),
                onBehalfOf.map(Actor::userName).map(AuditTrail::printable).orElse(null),
                onBehalfOf.map(account -> account.tenant().value()).orElse(null),
                printable(event.target()),
                printable(event.reason()),
                info.address(),
                info.id(),
                changed.json(),
                changed.truncated());
    }

    /** In a transaction of its own: for refusals, whose own transaction is none or rolls back. */
    public void recordAfterwards(AuditEvent event) {
        scopes.inTransaction(TenantScope.of(event.tenant()), () -> {
            record(event);
            return event;
        });
    }

    static String printable(String text) {
        String printable = UNPRINTABLE.matcher(text).replaceAll("?");
        return printable.codePointCount(0, printable.length()) <= LONGEST
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LONGEST));
    }
}
