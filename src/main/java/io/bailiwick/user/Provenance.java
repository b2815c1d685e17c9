package io.bailiwick.user;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account was before it came here. */
@ApplicationScoped
class Provenance {

    private final Sql sql;
    private final Clock clock;

    Provenance(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of an account that nobody has seen yet. */
    void write(TenantId tenant, long user, ImportedAccount account) {
        if (account.guid() != null) {
            keep(tenant, user, account.guid());
        }
        sql.change(
                """
                update app_user set created_at = coalesce(cast(?3 as timestamptz), created_at), last_login_at = cast(?4 as timestamptz)
                where tenant_id = ?1 and id = ?2""",
                tenant.value(),
                user,
                past("createdAt", account.createdAt()),
                past("lastLoginAt", account.lastLoginAt()));
    }

    /** Two tenants may want the same guid at once: the second waits for the first, and is refused. */
    private void keep(TenantId tenant, long user, UUID guid) {
        boolean free = sql.change(
                                "insert into kept_guid (guid, tenant_id) values (?1, ?2) on conflict do nothing",
                                guid,
                                tenant.value())
                        == 1
                && !sql.one(Boolean.class, "select is_guid_known(?1)", guid);
        if (!free) {
            throw UserExistsException.withGuid();
        }
        sql.change("update app_user set guid = ?3 where tenant_id = ?1 and id = ?2", tenant.value(), user, guid);
    }

    private @Nullable Instant past(String property, @Nullable Instant time) {
        Instant past = Input.optionalTime(property, time);
        if (past != null && past.isAfter(clock.instant())) {
            throw InvalidInputException.invalid(property, "must not be in the future");
        }
        return past;
    }
}
