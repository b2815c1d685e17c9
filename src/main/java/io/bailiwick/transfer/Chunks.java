package io.bailiwick.transfer;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantSealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The content of transfers, in sealed pieces that are counted from 1. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Chunks {

    private static final String FIELD = "transfer_chunk";

    /**
     * @param last the position of the last one; as many as there are where none is missing
     * @param bytes of the content, unsealed
     * @param lines of the content, empty ones among them
     */
    record Extent(long count, int last, long bytes, long lines) {}

    private final Sql sql;
    private final TenantSealer sealer;

    Chunks(Sql sql, TenantSealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    /** Takes the place of what was there. */
    void put(TenantId tenant, UUID transfer, int position, byte[] content) {
        sql.change(
                """
                insert into transfer_chunk (tenant_id, transfer_id, position, bytes, lines, content)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (tenant_id, transfer_id, position)
                    do update set bytes = excluded.bytes, lines = excluded.lines, content = excluded.content""",
                tenant.value(),
                transfer,
                position,
                content.length,
                lines(content),
                sealer.seal(tenant, FIELD, row(transfer, position), content));
    }

    Optional<byte[]> get(TenantId tenant, UUID transfer, int position) {
        return sql.first(
                        byte[].class,
                        "select content from transfer_chunk where tenant_id = ?1 and transfer_id = ?2 and position = ?3",
                        tenant.value(),
                        transfer,
                        position)
                .map(content -> sealer.open(tenant, FIELD, row(transfer, position), content));
    }

    Extent extent(TenantId tenant, UUID transfer) {
        Object[] row = sql.one(Object[].class, """
                select count(*), coalesce(max(position), 0), coalesce(sum(bytes), 0), coalesce(sum(lines), 0)
                from transfer_chunk where tenant_id = ?1 and transfer_id = ?2""", tenant.value(), transfer);
        return new Extent((Long) row[0], (Integer) row[1], (Long) row[2], (Long) row[3]);
    }

    /** The least position at which there is none. */
    int firstMissing(TenantId tenant, UUID transfer) {
        return sql.one(Integer.class, """
                select min(p) from (
                    select 1 as p
                    union all
                    select position + 1 from transfer_chunk where tenant_id = ?1 and transfer_id = ?2) candidate
                where not exists (
                    select from transfer_chunk where tenant_id = ?1 and transfer_id = ?2 and position = p)""", tenant.value(), transfer);
    }

    void removeAll(TenantId tenant, UUID transfer) {
        sql.change("delete from transfer_chunk where tenant_id = ?1 and transfer_id = ?2", tenant.value(), transfer);
    }

    private static int lines(byte[] content) {
        int lines = 0;
        for (byte next : content) {
            lines += next == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String row(UUID transfer, int position) {
        return transfer + "/" + position;
    }
}
