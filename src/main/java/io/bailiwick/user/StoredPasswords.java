package io.bailiwick.user;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The passwords of accounts, as hashes. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class StoredPasswords {

    private final Sql sql;
    private final Event<PasswordReplaced> replaced;
    private final Clock clock;

    StoredPasswords(Sql sql, Event<PasswordReplaced> replaced, Clock clock) {
        this.sql = sql;
        this.replaced = replaced;
        this.clock = clock;
    }

    /** Empty for accounts that only other services let in. */
    @Transactional
    public Optional<HashedPassword> of(TenantId tenant, long user) {
        return sql.first(
                        String.class,
                        "select password_hash from app_user where tenant_id = ?1 and id = ?2",
                        tenant.value(),
                        user)
                .map(HashedPassword::new);
    }

    /** The state of a password, which stays as it is until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PasswordInfo> lockInfoOf(TenantId tenant, long user) {
        return sql.first(Object[].class, """
                        select password_status, password_expiration from app_user
                        where tenant_id = ?1 and id = ?2 for no key update""", tenant.value(), user)
                .map(row -> new PasswordInfo((Integer) row[0], (Instant) row[1]));
    }

    /**
     * Sets a password that its owner chose, which ends the sessions opened with the old one.
     *
     * @param expiration when it must be changed; null for never
     * @return false if the password is no longer the old one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean replace(
            TenantId tenant, long user, HashedPassword old, HashedPassword chosen, @Nullable Instant expiration) {
        boolean done =
                sql.change("""
                        update app_user
                        set password_hash = ?4, password_status = 1, password_expiration = ?5,
                            password_accepted_until = null, security_version = security_version + 1, version = version + 1,
                            modified_at = ?6
                        where tenant_id = ?1 and id = ?2 and password_hash = ?3""", tenant.value(), user, old.text(), chosen.text(), expiration, clock.instant()) == 1;
        if (done) {
            replaced.fire(new PasswordReplaced(tenant, user, old));
        }
        return done;
    }

    /**
     * Keeps the same password in another way, of which nobody need notice anything: sessions and versions stay.
     *
     * @return false if the password is no longer stored the old way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean rehash(TenantId tenant, long user, HashedPassword old, HashedPassword same) {
        return sql.change(
                        "update app_user set password_hash = ?4 where tenant_id = ?1 and id = ?2 and password_hash = ?3",
                        tenant.value(),
                        user,
                        old.text(),
                        same.text())
                == 1;
    }
}
