package io.bailiwick.audit;

import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search as SQL that names only the conditions there are, so that each of them finds its index. */
final class AuditQuery {

    static final String COLUMNS = """
            select id, at, action, outcome, actor_id, actor, actor_tenant_id,
                on_behalf_of_id, on_behalf_of, on_behalf_of_tenant_id,
                target, reason, address, request_id, cast(changes as text), changes_truncated
            from audit_event where tenant_id = ?1""";

    private final StringBuilder sql = new StringBuilder(COLUMNS);
    private final List<Object> parameters = new ArrayList<>();

    private AuditQuery(TenantId tenant) {
        parameters.add(tenant.value());
    }

    /** Newest first. */
    static AuditQuery of(TenantId tenant, AuditFilter filter, PageRequest page) {
        AuditQuery query = new AuditQuery(tenant);
        query.and(" and at >= ?", filter.from());
        query.and(" and at < ?", filter.to());
        query.and(" and action = ?", filter.action());
        query.and(
                " and outcome = ?",
                filter.outcome() == null ? null : filter.outcome().name());
        query.and(" and actor_id = ?", filter.actorId());
        query.and(" and actor = ?", filter.actor());
        query.and(" and target = ?", filter.target());
        query.after(page.after());
        query.sql.append(" order by at desc, id desc");
        query.and(" limit ?", page.oneMore());
        return query;
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void after(@Nullable String cursor) {
        if (cursor == null) {
            return;
        }
        List<String> place = Cursor.read(cursor, 2);
        try {
            and(" and (at, id) < (?", Cursor.time(place.get(0)));
            and(", ?", Long.valueOf(place.get(1)));
            sql.append(')');
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.foreign();
        }
    }

    /** {@code condition} is a constant that ends where the number of its parameter belongs. */
    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            parameters.add(value);
            sql.append(condition).append(parameters.size());
        }
    }
}
