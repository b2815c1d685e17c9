package io.bailiwick.job;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which replica does which job: whoever holds the lease, as long as it is renewed. */
@ApplicationScoped
class Leases {

    /** A replica that was killed leaves its jobs alone for so long. */
    static final Duration LENGTH = Duration.ofSeconds(30);

    private static final int MOST_FAILURES = 5;

    /** Of the advisory lock of those who look for a job, in the whole database. */
    private static final int TAKING = 6_975_330;

    /** A job that somebody holds, with what it needs to go on. */
    record Leased(Job job, UUID lease, String input, String checkpoint) {}

    private final Sql sql;
    private final Clock clock;

    Leases(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The job that has waited longest, of a tenant of which nobody does another: however much one asks for, the others have
     * their turn. What is done for all of them, in the system tenant, waits for nothing. Two replicas never take the same
     * one; they look one after the other, so that each sees what the other took.
     */
    Optional<Leased> take() {
        Instant now = clock.instant();
        UUID lease = RandomValues.uuid();
        sql.list(Integer.class, "select 1 from pg_advisory_xact_lock(?1)", TAKING);
        return sql.first(Object[].class, """
                        update job set state = 'RUNNING', lease = ?1, due_at = ?3, started_at = coalesce(started_at, ?2)
                        where (tenant_id, id) = (
                            select j.tenant_id, j.id from job j where j.state in ('WAITING', 'RUNNING') and j.due_at <= ?2
                                and (j.tenant_id = ?4 or not exists (
                                    select from job held
                                    where held.tenant_id = j.tenant_id and held.state = 'RUNNING' and held.due_at > ?2))
                            order by j.due_at limit 1 for update of j skip locked)
                        returning id, tenant_id, kind, state, done, total, message, requested_by_name, created_at,
                            started_at, ended_at, input, checkpoint""", lease, now, now.plus(LENGTH), TenantId.SYSTEM.value())
                .map(row -> new Leased(Job.of(row), lease, (String) row[11], (String) row[12]));
    }

    /** Locks the job until the transaction ends. False if it is nobody's or another's. */
    boolean holds(Leased leased) {
        return sql.first(
                        Integer.class,
                        """
                        select 1 from job where tenant_id = ?1 and id = ?2 and lease = ?3 and state = 'RUNNING'
                        for update""",
                        leased.job().tenantId(),
                        leased.job().id(),
                        leased.lease())
                .isPresent();
    }

    void renew(Leased leased) {
        sql.change(
                "update job set due_at = ?4 where tenant_id = ?1 and id = ?2 and lease = ?3 and state = 'RUNNING'",
                leased.job().tenantId(),
                leased.job().id(),
                leased.lease(),
                clock.instant().plus(LENGTH));
    }

    void note(Leased leased, JobRun.Progress progress) {
        sql.change(
                """
                update job set done = ?4, total = ?5, checkpoint = ?6, failures = 0, message = null
                where tenant_id = ?1 and id = ?2 and lease = ?3""",
                leased.job().tenantId(),
                leased.job().id(),
                leased.lease(),
                progress.done(),
                progress.total(),
                progress.checkpoint());
    }

    void end(Leased leased, JobState state, String message) {
        sql.change(
                """
                update job set state = ?4, message = nullif(?5, ''), ended_at = ?6
                where tenant_id = ?1 and id = ?2 and lease = ?3 and state = 'RUNNING'""",
                leased.job().tenantId(),
                leased.job().id(),
                leased.lease(),
                state.name(),
                message,
                clock.instant());
    }

    /** Left for whoever comes: a service that stops, or a failure that may pass. The fifth in a row is the last. */
    void release(Leased leased, Duration pause, String message, boolean failed) {
        Instant now = clock.instant();
        sql.change(
                """
                update job set lease = null, due_at = ?4, message = nullif(?5, ''), failures = failures + ?6,
                    state = case when failures + ?6 >= ?7 then 'FAILED' else 'WAITING' end,
                    ended_at = case when failures + ?6 >= ?7 then cast(?8 as timestamptz) end
                where tenant_id = ?1 and id = ?2 and lease = ?3 and state = 'RUNNING'""",
                leased.job().tenantId(),
                leased.job().id(),
                leased.lease(),
                now.plus(pause),
                message,
                failed ? 1 : 0,
                MOST_FAILURES,
                now);
    }

    int removeEndedBefore(Instant time) {
        return sql.change("delete from job where ended_at < ?1", time);
    }
}
