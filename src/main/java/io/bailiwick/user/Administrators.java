package io.bailiwick.user;

import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The accounts of the system tenant that hold the permission Administrator. There must always be one that can log in. */
@ApplicationScoped
public class Administrators {

    /**
     * Active, not locked, and with a login whose service can let it in: for an expired password, to change it. One that
     * lapses unless it is changed may be good for nothing tomorrow.
     */
    private static final String ONE_CAN_LOG_IN = """
            select exists (
                select from (
                    select ur.user_id from role_permission p
                        join user_role ur on ur.tenant_id = p.tenant_id and ur.role_id = p.role_id
                    where p.tenant_id = 1 and p.permission_id = 12
                    union all
                    select id from app_user where tenant_id = 1 and 12 = any (explicit_permissions)) holder
                join app_user u on u.tenant_id = 1 and u.id = holder.user_id
                where u.active
                    and not coalesce(
                        u.account_locked and (u.account_locked_until is null or u.account_locked_until > ?1), false)
                    and exists (
                        select from auth_user a
                            join auth_service s on s.tenant_id = a.service_tenant_id and s.id = a.service_id
                        where a.tenant_id = 1 and a.user_id = u.id and s.enabled and s.id <> ?2
                            and (a.service_id <> 1 or u.password_hash is not null
                                and not (u.password_status = 2 and u.password_accepted_until is not null))))""";

    private static final long NO_SERVICE = 0;

    private final Sql sql;
    private final Clock clock;

    Administrators(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Lets nobody else take anything from an Administrator until the transaction ends. To be called before the accounts'
     * own rows are locked: whoever waits here must hold nothing that another needs.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        sql.one(Long.class, "select tenant_id from last_administrator where tenant_id = 1 for update");
    }

    /**
     * To be called last in a transaction that takes the permission, or a login, from somebody in the system tenant, with
     * everything written: it waits for others that do the same, and then looks at what is left.
     *
     * @throws LastAdministratorException if nobody is left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOneLeft() {
        requireOneLeftWithout(NO_SERVICE);
    }

    /** The same before a service lets nobody in any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOneLeftWithout(long service) {
        lock();
        if (!sql.one(Boolean.class, ONE_CAN_LOG_IN, clock.instant(), service)) {
            throw new LastAdministratorException();
        }
    }
}
