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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
            select
                tenant_id, nextval('audit_event_seq'), ?1, action, outcome, actor_id, actor, actor_tenant_id,
                on_behalf_of_id, on_behalf_of, on_behalf_of_tenant_id,
                target, nullif(reason, ''), ?2, ?3, cast(changes as json), changes_truncated
            from unnest(?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) as event (
                tenant_id, action, outcome, actor_id, actor, actor_tenant_id,
                on_behalf_of_id, on_behalf_of, on_behalf_of_tenant_id, target, reason, changes, changes_truncated)""";

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
        record(List.of(event));
    }

    /** All by one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<AuditEvent> events) {
        RequestInfo info = request.info();
        List<StoredChanges> changed =
                events.stream().map(event -> changes.write(event.changes())).toList();
        sql.change(
                INSERT,
                clock.instant(),
                info.address(),
                info.id(),
                numbers(events, event -> event.tenant().value()),
                texts(events, AuditEvent::action),
                texts(events, event -> event.outcome().name()),
                numbers(events, event -> event.actor().userId()),
                texts(events, event -> printable(event.actor().userName())),
                numbers(events, event -> event.actor().tenant().value()),
                numbers(events, event -> account(event).map(Actor::userId).orElse(null)),
                texts(
                        events,
                        event -> account(event)
                                .map(Actor::userName)
                                .map(AuditTrail::printable)
                                .orElse(null)),
                numbers(
                        events,
                        event -> account(event)
                                .map(account -> account.tenant().value())
                                .orElse(null)),
                texts(events, event -> printable(event.target())),
                texts(events, event -> printable(event.reason())),
                texts(changed, StoredChanges::json),
                changed.stream().map(StoredChanges::truncated).toArray(Boolean[]::new));
    }

    private static Optional<Actor> account(AuditEvent event) {
        return Optional.ofNullable(event.onBehalfOf());
    }

    private static <T> Long[] numbers(List<T> all, Function<T, @Nullable Long> part) {
        return all.stream().map(part).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
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
