package io.bailiwick.user;

import static java.util.stream.Collectors.toMap;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Accounts on their way to a token or a caller, in one statement each. Checks no permission. */
@ApplicationScoped
public class Principals {

    private static final String COLUMNS = """
             u.tenant_id, u.id, u.guid, u.user_name, u.active,
             coalesce(u.account_locked and (u.account_locked_until is null or u.account_locked_until > ?2), false),
             u.password_status, u.password_expiration, u.security_version
                 + (select t.security_version from tenant t where t.tenant_id = u.tenant_id),
             array(select r.name from user_role ur join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
                 where ur.tenant_id = u.tenant_id and ur.user_id = u.id order by r.id),
             array(select p.permission_id from user_role ur
                 join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
                 where ur.tenant_id = u.tenant_id and ur.user_id = u.id
                 union select unnest(u.explicit_permissions)),
             array(select administered_tenants(u.tenant_id, u.id)),
             array(select a.name from application_permission a where a.tenant_id = u.tenant_id and a.id in (
                 select p.permission_id from user_role ur
                     join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
                     where ur.tenant_id = u.tenant_id and ur.user_id = u.id and p.permission_id >= 1000
                 union select unnest(u.explicit_permissions)) order by a.name)
            """;

    private static final String BY_ID = "select" + COLUMNS + "from app_user u where u.tenant_id = ?1 and u.id = ?3";

    private static final String BY_IDS =
            "select" + COLUMNS + "from app_user u where u.tenant_id = ?1 and u.id = any (?3)";

    private static final String BY_GUID = "select" + COLUMNS + "from app_user u where u.tenant_id = ?1 and u.guid = ?3";

    private static final String LOG_IN = LoginGuardRepository.SUCCEED
            + "update app_user u set last_login_at = ?2, "
            + LoginGuardRepository.NOT_LOCKED_OUT
            + "from account where u.tenant_id = ?1 and u.id = account.id returning"
            + COLUMNS;

    private final Sql sql;
    private final Clock clock;

    Principals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public Optional<Principal> byId(TenantId tenant, long id) {
        return find(BY_ID, tenant, id);
    }

    /** Of several accounts of one tenant, by number. */
    Map<Long, Principal> byIds(TenantId tenant, Collection<Long> ids) {
        return sql.list(Object[].class, BY_IDS, tenant.value(), clock.instant(), ids.toArray(Long[]::new)).stream()
                .map(Principal::of)
                .collect(toMap(Principal::userId, Function.identity()));
    }

    @Transactional
    public Optional<Principal> byGuid(TenantId tenant, UUID guid) {
        return find(BY_GUID, tenant, guid);
    }

    /**
     * Notes the login, which wipes out the failures before it, and says, in the same statement and under the row's lock,
     * what the account may do now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Principal> logIn(LoginTry passed) {
        return logIn(passed, clock.instant());
    }

    Optional<Principal> logIn(LoginTry passed, Instant now) {
        List<Object> parameters = new ArrayList<>(List.of(passed.tenant().value(), now, passed.userId()));
        parameters.addAll(LoginGuardRepository.parametersOf(passed, now));
        return sql.first(Object[].class, LOG_IN, parameters.toArray()).map(Principal::of);
    }

    private Optional<Principal> find(String query, TenantId tenant, Object key) {
        return sql.first(Object[].class, query, tenant.value(), clock.instant(), key)
                .map(Principal::of);
    }
}
