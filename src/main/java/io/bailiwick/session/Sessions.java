package io.bailiwick.session;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Login sessions. A session ends by itself, and with each change that ends its account's access. */
@ApplicationScoped
public class Sessions {

    private final Sql sql;
    private final Clock clock;

    Sessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(TenantId tenant, long user, int securityVersion, Duration lifetime) {
        UUID id = RandomValues.uuid();
        Instant now = clock.instant();
        sql.change("""
                insert into login_session (tenant_id, id, user_id, security_version, created_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""", tenant.value(), id, user, securityVersion, now, now.plus(lifetime));
        return id;
    }

    /** Whether it is that account's, opened under its present security version, and not over. */
    @Transactional
    public boolean isLive(TenantId tenant, UUID id, long user, int securityVersion) {
        return sql.first(Integer.class, """
                        select 1 from login_session
                        where tenant_id = ?1 and id = ?2 and user_id = ?3 and security_version = ?4
                            and expires_at > ?5""", tenant.value(), id, user, securityVersion, clock.instant())
                .isPresent();
    }
}
