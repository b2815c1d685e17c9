package io.bailiwick.user;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.TenantSettings.Lockout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who may not go on guessing. A try counts as a failure before its password is checked, so that no number of tries at once,
 * on however many replicas, gets past the limit; success takes that back. Checks no permission.
 *
 * <p>Failures count for an account and a source. A source from which somebody got in before is not bothered by failures
 * elsewhere; all others together have a limit besides, ten times as high. Passwords that differ count; to a directory the
 * same one is passed on only as often, because it counts each of them.
 */
@ApplicationScoped
public class Lockouts {

    /** More failures than these count as these: their digests are kept. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final int STRANGERS_FACTOR = 10;

    private final LoginGuardRepository guards;
    private final GuardKeys keys;
    private final Clock clock;

    Lockouts(LoginGuardRepository guards, GuardKeys keys, Clock clock) {
        this.guards = guards;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts a try. The account's row must be locked in this transaction already, which looking for candidates does. Where
     * there is no account, tries count for the name.
     *
     * @param candidates of one account, or of none, with one login name; not empty
     * @param source as {@link io.bailiwick.http.RequestInfo#source()} says
     */
    @Transactional(TxType.MANDATORY)
    public LoginTry reserve(TenantRef tenant, List<LoginCandidate> candidates, String password, String source) {
        boolean external = candidates.stream().anyMatch(candidate -> !candidate.isInternal());
        long user = candidates.get(0).userId();
        return reserve(tenant, user, GuardKeys.personOf(candidates), external, password, source);
    }

    /** The same for an account's own password, where no login is under way. */
    @Transactional(TxType.MANDATORY)
    public LoginTry reserve(TenantRef tenant, long user, String password, String source) {
        return reserve(tenant, user, "", false, password, source);
    }

    private LoginTry reserve(
            TenantRef tenant, long user, String person, boolean external, String password, String source) {
        Lockout limits = tenant.settings().lockout();
        // The database counts in microseconds, and finds the try again by its time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (limits.attempts() == 0) {
            return LoginTry.unguarded(tenant.id(), user, now);
        }
        int attempts = Math.min(limits.attempts(), MOST_ATTEMPTS);
        String strangers = keys.strangers(tenant.id(), user, person);
        if (user == LoginCandidate.NOBODY) {
            guards.lockName(tenant.id(), strangers, now);
        }
        return guards.reserve(
                new LoginGuardRepository.Reservation(
                        tenant.id(),
                        user,
                        keys.source(tenant.id(), user, person, source),
                        strangers,
                        keys.password(tenant.id(), user, password),
                        external,
                        now),
                new LoginGuardRepository.Limits(
                        attempts,
                        Math.max(attempts, Math.min(attempts * STRANGERS_FACTOR, MOST_ATTEMPTS)),
                        now.minus(limits.interval()),
                        now.plus(limits.period())));
    }

    /** Nobody has looked at the password: the try was none. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(LoginTry attempt) {
        guards.withdraw(attempt);
    }

    /** Ends every automatic lock of the account and forgets the failures; known sources stay known. */
    @Transactional(TxType.MANDATORY)
    public void clear(TenantId tenant, long user) {
        guards.clear(tenant, user);
    }
}
