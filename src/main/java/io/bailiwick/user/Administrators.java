package io.bailiwick.user;

import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The accounts of the system tenant that hold the permission Administrator. There must always be one that can log in. */
@ApplicationScoped
public class Administrators {

    private static final String ONE_CAN_LOG_IN =
            "select exists (select from administrators_who_can_log_in(?1) where service_id <> ?2)";

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
