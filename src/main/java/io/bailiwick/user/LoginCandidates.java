package io.bailiwick.user;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the accounts that a login name could mean. Checks no permission: this is how callers come to be. */
@ApplicationScoped
public class LoginCandidates {

    static final String WILDCARD = "*";

    /** A try that is lost with the server's memory need not have been counted: nobody waits for the disk here. */
    private static final String COLUMNS = """
            select a.user_id, a.auth_user_name, a.service_tenant_id, a.service_id, s.name,
                u.active and not coalesce(
                    u.account_locked and (u.account_locked_until is null or u.account_locked_until > ?3), false),
                u.security_version + (select t.security_version from tenant t where t.tenant_id = u.tenant_id),
                case when u.password_status = 2 and u.password_accepted_until <= ?3 then null else u.password_hash end,
                set_config('synchronous_commit', 'off', true)
            from auth_user a
                join app_user u on u.tenant_id = a.tenant_id and u.id = a.user_id
                join auth_service s on s.tenant_id = a.service_tenant_id and s.id = a.service_id
            """;

    /** Tries to log in to one account are counted one after the other. */
    private static final String ORDERED_AND_LOCKED = """

            order by a.service_id <> 1, s.position nulls last, a.service_id
            for no key update of u""";

    private static final String BY_NAME = COLUMNS
            + "where a.tenant_id = ?1 and a.auth_user_name_key = ?2 and a.auth_user_name_key <> '*'"
            + ORDERED_AND_LOCKED;

    private static final String BY_NAME_AND_SERVICE = """
            with named as (
                select tenant_id, id from auth_service where tenant_id in (?1, 1) and name_key = ?5
            )
            """ + COLUMNS + """
            where a.tenant_id = ?1 and a.auth_user_name_key in (?2, ?4, '*') and case
                when exists (select from named) then
                    a.auth_user_name_key in (?4, '*')
                    and (a.service_tenant_id, a.service_id) in (select tenant_id, id from named)
                else a.auth_user_name_key = ?2 and a.service_id = 1 end""" + ORDERED_AND_LOCKED;

    private final Sql sql;
    private final AuthUserRepository authUsers;
    private final Clock clock;

    LoginCandidates(Sql sql, AuthUserRepository authUsers, Clock clock) {
        this.sql = sql;
        this.authUsers = authUsers;
        this.clock = clock;
    }

    /**
     * The internal service first, then those with a position, then by the service's id. Where the tenant has a delimiter, the name says the service:
     * what stands behind the last delimiter, if that is one. If not, the whole is a name that the internal service knows.
     * Locks the rows of the accounts until the transaction ends.
     */
    @Transactional
    public List<LoginCandidate> find(TenantRef tenant, String typed) {
        String delimiter = tenant.settings().login().delimiter();
        return delimiter.isEmpty()
                ? byName(tenant.id(), typed)
                : byNameAndService(tenant.id(), TypedName.of(typed, delimiter));
    }

    /** Among the tenants whose login names are unique on the server. */
    @Transactional
    public Optional<TenantId> tenantOfServerWideName(String name) {
        return authUsers.tenantOfServerWideLogin(name);
    }

    private List<LoginCandidate> byName(TenantId tenant, String name) {
        return sql.list(Object[].class, BY_NAME, tenant.value(), NameKey.of(name), clock.instant()).stream()
                .map(row -> candidateOf(tenant, (String) row[1], row))
                .toList();
    }

    /** A name beats the wildcard, behind which everybody goes by the name that they typed. */
    private List<LoginCandidate> byNameAndService(TenantId tenant, TypedName typed) {
        Instant now = clock.instant();
        List<Object[]> rows = sql.list(
                Object[].class,
                BY_NAME_AND_SERVICE,
                tenant.value(),
                NameKey.of(typed.whole()),
                now,
                NameKey.of(typed.person()),
                NameKey.of(typed.service()));
        List<Object[]> exact =
                rows.stream().filter(row -> !WILDCARD.equals(row[1])).toList();
        if (!exact.isEmpty()) {
            return exact.stream()
                    .map(row -> candidateOf(tenant, (String) row[1], row))
                    .toList();
        }
        return rows.stream()
                .filter(row -> Input.isPrintable(typed.person()))
                .map(row -> candidateOf(tenant, typed.person(), row))
                .toList();
    }

    private static LoginCandidate candidateOf(TenantId tenant, String authUserName, Object[] row) {
        return new LoginCandidate(
                tenant,
                (Long) row[0],
                authUserName,
                new TenantId((Long) row[2]),
                (Long) row[3],
                (String) row[4],
                (Boolean) row[5],
                (Integer) row[6],
                row[7] == null ? null : new HashedPassword((String) row[7]));
    }
}
