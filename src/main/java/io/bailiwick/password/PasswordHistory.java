package io.bailiwick.password;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.user.PasswordReplaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The passwords that accounts had before their current ones, as hashes. Checks no permission. */
@ApplicationScoped
class PasswordHistory {

    private final PasswordPolicies policies;
    private final Sql sql;
    private final Clock clock;

    PasswordHistory(PasswordPolicies policies, Sql sql, Clock clock) {
        this.policies = policies;
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional
    List<HashedPassword> latest(TenantId tenant, long user, int most) {
        return sql
                .list(
                        String.class,
                        "select hash from password_history where tenant_id = ?1 and user_id = ?2 order by id desc limit ?3",
                        tenant.value(),
                        user,
                        most)
                .stream()
                .map(HashedPassword::new)
                .toList();
    }

    /** Remembers what has just been replaced, whoever did it, and forgets all but as many as the tenant wants. */
    void remember(@Observes PasswordReplaced event) {
        int most = policies.settings(event.tenant()).history();
        if (most > 0) {
            sql.change(
                    """
                    insert into password_history (tenant_id, user_id, id, at, hash)
                    values (?1, ?2, nextval('password_history_seq'), ?3, ?4)""",
                    event.tenant().value(),
                    event.user(),
                    clock.instant(),
                    event.old().text());
        }
        sql.change("""
                delete from password_history where tenant_id = ?1 and user_id = ?2 and id not in (
                    select id from password_history where tenant_id = ?1 and user_id = ?2 order by id desc limit ?3)""", event.tenant().value(), event.user(), most);
    }
}
