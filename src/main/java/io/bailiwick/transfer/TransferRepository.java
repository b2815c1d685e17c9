package io.bailiwick.transfer;

import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Transfers, without their content. Those that have expired are as good as gone. */
@ApplicationScoped
class TransferRepository {

    private static final String COLUMNS = """
            select tenant_id, id, kind, job_id, password_hashes, keeps_guids, complete, requested_by,
                requested_by_name, requested_by_tenant_id, created_at, expires_at, created, skipped, failed
            from transfer where tenant_id = ?1\
            """;

    private static final String SELECT = COLUMNS + " and id = ?2 and expires_at > ?3";

    private final Sql sql;

    TransferRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Transfer transfer) {
        sql.change(
                """
                insert into transfer (tenant_id, id, kind, job_id, password_hashes, keeps_guids,
                    requested_by, requested_by_name, requested_by_tenant_id, created_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""",
                transfer.tenant().value(),
                transfer.id(),
                transfer.kind().name(),
                transfer.job(),
                transfer.passwordHashes(),
                transfer.keepsGuids(),
                transfer.requestedBy().userId(),
                transfer.requestedBy().userName(),
                transfer.requestedBy().tenant().value(),
                transfer.createdAt(),
                transfer.expiresAt());
    }

    /** Newest first. */
    List<Transfer> list(TenantId tenant, Transfer.Kind kind, Instant now) {
        return sql
                .list(
                        Object[].class,
                        COLUMNS + " and kind = ?2 and expires_at > ?3 order by created_at desc, id",
                        tenant.value(),
                        kind.name(),
                        now)
                .stream()
                .map(TransferRepository::transferOf)
                .toList();
    }

    Optional<Transfer> find(TenantId tenant, UUID id, Instant now) {
        return sql.first(Object[].class, SELECT, tenant.value(), id, now).map(TransferRepository::transferOf);
    }

    /** Locked until the transaction ends. */
    Optional<Transfer> lock(TenantId tenant, UUID id, Instant now) {
        return sql.first(Object[].class, SELECT + " for update", tenant.value(), id, now)
                .map(TransferRepository::transferOf);
    }

    Optional<Transfer> findByJob(TenantId tenant, UUID job) {
        return sql.first(Object[].class, COLUMNS + " and job_id = ?2", tenant.value(), job)
                .map(TransferRepository::transferOf);
    }

    /** Nobody else adds a transfer to the tenant until the transaction ends. */
    void lockAll(TenantId tenant) {
        sql.list(Integer.class, "select 1 from tenant where tenant_id = ?1 for no key update", tenant.value());
    }

    long count(TenantId tenant) {
        return sql.one(Long.class, "select count(*) from transfer where tenant_id = ?1", tenant.value());
    }

    void start(TenantId tenant, UUID id, UUID job, Instant expiresAt) {
        sql.change(
                "update transfer set job_id = ?3, expires_at = ?4 where tenant_id = ?1 and id = ?2",
                tenant.value(),
                id,
                job,
                expiresAt);
    }

    void expireAt(TenantId tenant, UUID id, Instant expiresAt) {
        sql.change(
                "update transfer set expires_at = ?3 where tenant_id = ?1 and id = ?2", tenant.value(), id, expiresAt);
    }

    void complete(TenantId tenant, UUID id, Instant expiresAt) {
        sql.change(
                "update transfer set complete = true, expires_at = ?3 where tenant_id = ?1 and id = ?2",
                tenant.value(),
                id,
                expiresAt);
    }

    void tally(TenantId tenant, UUID id, Tally more) {
        sql.change("""
                update transfer set created = created + ?3, skipped = skipped + ?4, failed = failed + ?5
                where tenant_id = ?1 and id = ?2""", tenant.value(), id, more.created(), more.skipped(), more.failed());
    }

    /** False, and not counted, if so many failed before. */
    boolean tallyFailed(TenantId tenant, UUID id, long most) {
        return sql.change(
                        "update transfer set failed = failed + 1 where tenant_id = ?1 and id = ?2 and failed < ?3",
                        tenant.value(),
                        id,
                        most)
                == 1;
    }

    void remove(TenantId tenant, UUID id) {
        sql.change("delete from transfer where tenant_id = ?1 and id = ?2", tenant.value(), id);
    }

    void removeExpired(TenantId tenant, Instant now) {
        sql.change("delete from transfer where tenant_id = ?1 and expires_at <= ?2", tenant.value(), now);
    }

    /** As far as the scope reaches. */
    int removeExpired(Instant now) {
        return sql.change("delete from transfer where expires_at <= ?1", now);
    }

    /**
     * Nothing can be made any more of the content of those whose job has failed or was aborted. As far as the scope reaches.
     *
     * @param keep for so long after its end, what became of them can be seen
     */
    void closeFailed(Duration keep) {
        sql.change("""
                update transfer t set expires_at = j.ended_at + cast(?1 as double precision) * interval '1 second'
                from job j
                where j.tenant_id = t.tenant_id and j.id = t.job_id and j.state in ('FAILED', 'ABORTED')
                    and t.expires_at > j.ended_at + cast(?1 as double precision) * interval '1 second'""", keep.toSeconds());
        sql.change("""
                delete from transfer_chunk c using transfer t, job j
                where t.tenant_id = c.tenant_id and t.id = c.transfer_id
                    and j.tenant_id = t.tenant_id and j.id = t.job_id and j.state in ('FAILED', 'ABORTED')""");
    }

    private static Transfer transferOf(Object[] row) {
        return new Transfer(
                new TenantId((Long) row[0]),
                (UUID) row[1],
                Transfer.Kind.valueOf((String) row[2]),
                (UUID) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (Boolean) row[6],
                new Actor((Long) row[7], (String) row[8], new TenantId((Long) row[9])),
                (Instant) row[10],
                (Instant) row[11],
                new Tally((Long) row[12], (Long) row[13], (Long) row[14]));
    }
}
