package io.bailiwick.transfer;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was wrong with lines: the first of them, in full. */
@ApplicationScoped
class LineErrorRepository {

    /** Of one import. Those beyond are only counted. */
    static final int MOST = 1_000;

    private final Sql sql;

    LineErrorRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Transfer transfer, LineError error) {
        sql.change("""
                insert into transfer_error (tenant_id, transfer_id, line, code, message)
                select ?1, ?2, ?3, ?4, ?5
                where (select count(*) from transfer_error where tenant_id = ?1 and transfer_id = ?2) < ?6""", transfer.tenant().value(), transfer.id(), error.line(), error.code(), error.message(), MOST);
    }

    List<LineError> list(TenantId tenant, UUID transfer) {
        return sql.list(Object[].class, """
                        select line, code, message from transfer_error where tenant_id = ?1 and transfer_id = ?2
                        order by line""", tenant.value(), transfer).stream()
                .map(row -> new LineError((Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
