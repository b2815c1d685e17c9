package io.bailiwick.user;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds the accounts that a login name could mean. Checks no permission: this is how callers come to be. */
@ApplicationScoped
public class LoginCandidates {

    /**
     * Tries to log in to one account are counted one after the other. One that is lost with the server's memory need not
     * have been counted: nobody waits for the disk here.
     */
    private static final String BY_NAME = """
            select a.user_id, a.auth_user_name, a.service_tenant_id, a.service_id, s.name,
                u.active and not coalesce(
                    u.account_locked and (u.account_locked_until is null or u.account_locked_until > ?3), false),
                u.security_version + (select t.security_version from tenant t where t.tenant_id = u.tenant_id),
                u.password_hash, set_config('synchronous_commit', 'off', true)
            from auth_user a
                join app_user u on u.tenant_id = a.tenant_id and u.id = a.user_id
                join auth_service s on s.tenant_id = a.service_tenant_id and s.id = a.service_id
            where a.tenant_id = ?1 and a.auth_user_name_key = ?2
            order by a.service_id <> 1, s.position nulls last, a.service_id
            for no key update of u""";

    private final Sql sql;
    private final AuthUserRepository authUsers;
    private final Clock clock;

    LoginCandidates(Sql sql, AuthUserRepository authUsers, Clock clock) {
        this.sql = sql;
        this.authUsers = authUsers;
        this.clock = clock;
    }

    /**
     * The internal service first, then those with a position, then by the service's id. Locks the accounts' rows until the
     * transaction ends.
     */
    @Transactional
    public List<LoginCandidate> find(TenantRef ref, String name) {
        TenantId tenant = ref.id();
        return sql.list(Object[].class, BY_NAME, tenant.value(), NameKey.of(name), clock.instant()).stream()
                .map(row -> candidateOf(tenant, row))
                .toList();
    }

    /** Among the tenants whose login names are unique on the server. */
    @Transactional
    public Optional<TenantId> tenantOfServerWideName(String name) {
        return authUsers.tenantOfServerWideLogin(name);
    }

    private static LoginCandidate candidateOf(TenantId tenant, Object[] row) {
        return new LoginCandidate(
                tenant,
                (Long) row[0],
                (String) row[1],
                new TenantId((Long) row[2]),
                (Long) row[3],
                (String) row[4],
                (Boolean) row[5],
                (Integer) row[6],
                row[7] == null ? null : new HashedPassword((String) row[7]));
    }
}
