package io.bailiwick.job;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JobRepository {

    private static final String COLUMNS = """
            id, tenant_id, kind, state, done, total, message, requested_by_name, created_at, started_at, ended_at""";

    private final Sql sql;

    JobRepository(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, NewJob job, Caller caller, Instant now) {
        sql.change(
                """
                insert into job (tenant_id, id, kind, state, input, checkpoint, done,
                    requested_by_tenant_id, requested_by, requested_by_name, created_at, due_at, failures)
                values (?1, ?2, ?3, 'WAITING', ?4, '', 0, ?5, ?6, ?7, ?8, ?8, 0)""",
                job.tenant().value(),
                id,
                job.kind(),
                job.input(),
                caller.home().value(),
                caller.userId(),
                caller.userName(),
                now);
    }

    Optional<Job> find(TenantId tenant, UUID id) {
        return sql.first(
                        Object[].class,
                        "select " + COLUMNS + " from job where tenant_id = ?1 and id = ?2",
                        tenant.value(),
                        id)
                .map(Job::of);
    }

    /** Newest first. */
    List<Job> list(
            TenantId tenant, List<String> kinds, @Nullable Instant before, @Nullable UUID beforeId, PageRequest page) {
        return sql
                .list(
                        Object[].class,
                        "select " + COLUMNS + """
                         from job
                        where tenant_id = ?1 and kind = any (?2)
                            and (created_at, id) < (coalesce(cast(?3 as timestamptz), 'infinity'), coalesce(cast(?4 as uuid), ?6))
                        order by created_at desc, id desc limit ?5""",
                        tenant.value(),
                        kinds.toArray(String[]::new),
                        before,
                        beforeId,
                        page.oneMore(),
                        new UUID(-1, -1))
                .stream()
                .map(Job::of)
                .toList();
    }

    /** True if it had not ended yet. */
    boolean abort(TenantId tenant, UUID id, Instant now) {
        return sql.change("""
                        update job set state = 'ABORTED', ended_at = ?3
                        where tenant_id = ?1 and id = ?2 and state in ('WAITING', 'RUNNING')""", tenant.value(), id, now) == 1;
    }
}
