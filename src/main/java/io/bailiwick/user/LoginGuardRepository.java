package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The counters of {@link Lockouts}. Each statement runs under the lock of the account's row, one after the other; where there
 * is no account, under that of the name's row for strangers.
 */
@ApplicationScoped
class LoginGuardRepository {

    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /**
     * Both guards, or for a known source its own one alone, say what they make of a try, and take note of it unless one of
     * them refuses. What was tried before the interval or the last lock is dropped. A twin of the try that led to a lock may
     * still be checked: clients send one right password several times at once.
     */
    private static final String RESERVE = """
            with guard as (
                select wanted.*, g.locked_until, g.tried, g.tried_at
                from (values
                        (cast(?3 as text), false, cast(?8 as integer), cast(?7 as timestamptz), cast(?6 as boolean)),
                        (cast(?4 as text), true, cast(?9 as integer), cast(?7 as timestamptz), cast(?6 as boolean)))
                    as wanted (source, strangers, most, now, external)
                    left join login_guard g on g.tenant_id = ?1 and g.user_id = ?2 and g.source = wanted.source
                where not wanted.strangers or not exists (
                    select from login_guard known
                    where known.tenant_id = ?1 and known.user_id = ?2 and known.source = ?3 and known.known_until > ?7)
            ), counted as (
                select source, strangers, most, now, external, coalesce(locked_until > now, false) as locked, recent.*
                from guard cross join lateral (
                    select coalesce(array_agg(digest order by at), '{}') as tried,
                        coalesce(array_agg(at order by at), '{}') as tried_at,
                        count(*) as asked, count(distinct digest) as failures, max(at) as last_at,
                        coalesce(bool_or(digest = ?5), false) as repeated
                    from unnest(guard.tried, guard.tried_at) as t (digest, at)
                    where at > ?10 and (locked_until is null or locked_until > now or at > locked_until)) as recent
            ), judged as (
                select counted.*, case
                    when locked and not coalesce(
                            tried[cardinality(tried)] = ?5 and last_at > now - interval '10 seconds' and not external, false)
                        then 'LOCKED'
                    when repeated and not external then 'REPEATED'
                    when repeated and asked >= most then 'ASKED_ENOUGH'
                    when repeated or failures + 1 < most then 'COUNTED'
                    when not is_last_administrator(?1, ?2, now) then 'LAST'
                    when failures >= most and last_at > now - make_interval(secs => 2 ^ least(failures - most, 6))
                        then 'SLOWED'
                    else 'COUNTED' end as verdict
                from counted
            ), noted as (
                insert into login_guard (
                    tenant_id, user_id, source, strangers, tried, tried_at, locked_at, locked_until, forget_on)
                select ?1, ?2, source, strangers, tried || cast(?5 as integer), tried_at || now,
                    case verdict when 'LAST' then now end,
                    case verdict when 'LAST' then cast(?11 as timestamptz) end,
                    case verdict when 'LAST' then greatest(cast(?12 as date), cast(?13 as date)) else cast(?12 as date) end
                from judged
                where verdict in ('COUNTED', 'LAST')
                    and not exists (select from judged where verdict in ('LOCKED', 'ASKED_ENOUGH', 'SLOWED'))
                on conflict on constraint login_guard_pkey do update
                set tried = excluded.tried, tried_at = excluded.tried_at, locked_at = excluded.locked_at,
                    locked_until = excluded.locked_until,
                    forget_on = greatest(login_guard.forget_on, excluded.forget_on)
                returning locked_until
            ), shown as (
                update app_user set lockout_at = ?7, lockout_until = ?11
                where tenant_id = ?1 and id = ?2 and exists (select from noted where locked_until is not null)
            )
            select strangers, verdict from judged""";

    /**
     * The beginning of a statement that goes on with an update of the account, as it is locked first, or not there any more:
     * whoever got in makes the source known, wipes
     * out its failures, and is none of the strangers' failures. After ?1 and ?3, tenant and account, follow ?4 to ?9.
     */
    static final String SUCCEED = """
            with account as (
                select id from app_user where tenant_id = ?1 and id = ?3 for no key update
            ), known as (
                insert into login_guard (tenant_id, user_id, source, strangers, known_until, forget_on)
                select ?1, id, ?4, false, cast(?8 as timestamptz), cast(?9 as date) from account where ?4 <> ''
                on conflict on constraint login_guard_pkey do update
                set tried = '{}', tried_at = '{}', locked_at = null, locked_until = null,
                    known_until = excluded.known_until, forget_on = excluded.forget_on
            ), strangers as (
                update login_guard as g
                set (tried, tried_at) = (
                        select coalesce(array_agg(digest order by at), '{}'), coalesce(array_agg(at order by at), '{}')
                        from unnest(g.tried, g.tried_at) as t (digest, at) where (digest, at) <> (?6, ?7)),
                    locked_until = case when g.locked_at = ?7 then null else g.locked_until end,
                    locked_at = nullif(g.locked_at, ?7)
                where g.tenant_id = ?1 and g.user_id = ?3 and g.source = ?5 and ?7 = any (g.tried_at)
            )
            """;

    /** Part of that update: the lock that this very try led to is no longer shown. */
    static final String NOT_LOCKED_OUT = """
            lockout_until = case when lockout_at = ?7 then null else lockout_until end, lockout_at = nullif(lockout_at, ?7)
            """;

    private static final String LOCK_NAME = """
            insert into login_guard (tenant_id, user_id, source, strangers, forget_on) values (?1, ?2, ?3, true, ?4)
            on conflict on constraint login_guard_pkey do update
            set forget_on = greatest(login_guard.forget_on, excluded.forget_on)""";

    private static final String NOT_SHOWN = "update app_user set "
            + "lockout_until = case when lockout_at = ?3 then null else lockout_until end, "
            + "lockout_at = nullif(lockout_at, ?3) where tenant_id = ?1 and id = ?2";

    private static final String WITHDRAW = """
            update login_guard as g
            set (tried, tried_at) = (
                    select coalesce(array_agg(digest order by at), '{}'), coalesce(array_agg(at order by at), '{}')
                    from unnest(g.tried, g.tried_at) as t (digest, at) where (digest, at) <> (?6, ?3)),
                locked_until = case when g.locked_at = ?3 then null else g.locked_until end,
                locked_at = nullif(g.locked_at, ?3)
            where g.tenant_id = ?1 and g.user_id = ?2 and g.source in (?4, ?5) and ?3 = any (g.tried_at)""";

    /** A try as it is counted. Directories ({@code external}) count each repetition of a wrong password. */
    record Reservation(
            TenantId tenant, long user, String source, String strangers, int digest, boolean external, Instant at) {}

    /** How many tries since when, and until when the last of them locks. */
    record Limits(int attempts, int ofStrangers, Instant since, Instant until) {}

    private final Sql sql;

    LoginGuardRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of tries for a name without an account, one is counted after the other. */
    void lockName(TenantId tenant, String strangers, Instant now) {
        sql.change(LOCK_NAME, tenant.value(), LoginCandidate.NOBODY, strangers, dayAfter(now));
    }

    LoginTry reserve(Reservation attempt, Limits limits) {
        Map<Boolean, LoginVerdict> verdicts = sql
                .list(
                        Object[].class,
                        RESERVE,
                        attempt.tenant().value(),
                        attempt.user(),
                        attempt.source(),
                        attempt.strangers(),
                        attempt.digest(),
                        attempt.external(),
                        attempt.at(),
                        limits.attempts(),
                        limits.ofStrangers(),
                        limits.since(),
                        limits.until(),
                        dayAfter(attempt.at().plus(Duration.between(limits.since(), attempt.at()))),
                        dayAfter(limits.until()))
                .stream()
                .collect(Collectors.toMap(row -> (Boolean) row[0], row -> LoginVerdict.valueOf((String) row[1])));
        return new LoginTry(
                attempt.tenant(),
                attempt.user(),
                attempt.source(),
                attempt.strangers(),
                attempt.digest(),
                attempt.at(),
                verdicts.getOrDefault(false, LoginVerdict.REPEATED),
                verdicts.getOrDefault(true, LoginVerdict.REPEATED));
    }

    /** What {@link #SUCCEED} takes as ?4 to ?9. */
    static List<Object> parametersOf(LoginTry attempt, Instant now) {
        Instant knownUntil = now.plus(KNOWN_FOR);
        return List.of(
                attempt.source(),
                attempt.strangers(),
                attempt.digest(),
                attempt.at(),
                knownUntil,
                dayAfter(knownUntil));
    }

    void withdraw(LoginTry attempt) {
        if (attempt.userId() == LoginCandidate.NOBODY && attempt.isCounted()) {
            lockName(attempt.tenant(), attempt.strangers(), attempt.at());
        }
        sql.change(NOT_SHOWN, attempt.tenant().value(), attempt.userId(), attempt.at());
        sql.change(
                WITHDRAW,
                attempt.tenant().value(),
                attempt.userId(),
                attempt.at(),
                attempt.source(),
                attempt.strangers(),
                attempt.digest());
    }

    void clear(TenantId tenant, long user) {
        sql.change(
                "update app_user set lockout_at = null, lockout_until = null where tenant_id = ?1 and id = ?2",
                tenant.value(),
                user);
        sql.change("""
                update login_guard set tried = '{}', tried_at = '{}', locked_at = null, locked_until = null
                where tenant_id = ?1 and user_id = ?2""", tenant.value(), user);
    }

    int removeForgotten(LocalDate today) {
        return sql.change("delete from login_guard where forget_on < ?1", today);
    }

    private static LocalDate dayAfter(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }
}
