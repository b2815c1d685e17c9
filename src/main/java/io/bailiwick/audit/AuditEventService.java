package io.bailiwick.audit;

import static io.bailiwick.kernel.Permission.VIEW_AUDIT_TRAIL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.audit.RecordedEvent.Account;
import io.bailiwick.audit.RecordedEvent.Change;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trail of a tenant, for those who may read it. */
@ApplicationScoped
@CallerScoped
@Transactional
public class AuditEventService {

    private static final TypeReference<LinkedHashMap<String, Change>> CHANGES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    AuditEventService(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Newest first. */
    public Page<RecordedEvent> list(Caller caller, TenantId tenant, AuditFilter filter, PageRequest page) {
        caller.require(VIEW_AUDIT_TRAIL, tenant);
        AuditQuery query = AuditQuery.of(tenant, filter, page);
        return Page.of(
                        sql.list(Object[].class, query.sql(), query.parameters()),
                        page,
                        row -> Cursor.of(row[1], row[0]))
                .map(this::event);
    }

    public RecordedEvent get(Caller caller, TenantId tenant, long id) {
        caller.require(VIEW_AUDIT_TRAIL, tenant);
        return sql.first(Object[].class, AuditQuery.COLUMNS + " and id = ?2", tenant.value(), id)
                .map(this::event)
                .orElseThrow(() -> new AuditEventNotFoundException(id));
    }

    private RecordedEvent event(Object[] row) {
        return new RecordedEvent(
                (Long) row[0],
                (Instant) row[1],
                (String) row[2],
                AuditEvent.Outcome.valueOf((String) row[3]),
                new Account((Long) row[4], (String) row[5], (Long) row[6]),
                row[7] == null ? null : new Account((Long) row[7], (String) row[8], (Long) row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                changes((String) row[14]),
                (Boolean) row[15]);
    }

    private @Nullable Map<String, Change> changes(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Changes that were written as JSON can't be read", e);
        }
    }
}
