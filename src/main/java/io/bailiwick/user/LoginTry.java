package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.TenantSettings.Lockout;
import java.time.Instant;
import java.util.Optional;

/**
 * One password for one account, counted before it is checked. The keys and the password's digest tell nothing to anybody
 * who lacks the service's key.
 *
 * @param source key of the row for where the try comes from; empty where failures are not counted
 * @param strangers key of the row for all sources that are not known
 * @param at when it was counted, which tells it from others
 * @param fromSource what the failures from this source make of it
 * @param fromStrangers what the failures from all unknown sources make of it
 */
public record LoginTry(
        TenantId tenant,
        long userId,
        String source,
        String strangers,
        int digest,
        Instant at,
        LoginVerdict fromSource,
        LoginVerdict fromStrangers) {

    /** For tenants that lock nobody out. */
    static LoginTry unguarded(TenantId tenant, long userId, Instant at) {
        return new LoginTry(tenant, userId, "", "", 0, at, LoginVerdict.REPEATED, LoginVerdict.REPEATED);
    }

    boolean isCounted() {
        return !source.isEmpty();
    }

    /** Why the password must not be checked at all; empty if it may. */
    public Optional<String> objection() {
        if (!fromSource.isOpen()) {
            return Optional.of(explained(fromSource, "this source"));
        }
        return fromStrangers.isOpen() ? Optional.empty() : Optional.of(explained(fromStrangers, "unknown sources"));
    }

    /** That the account is locked now that the try has failed; empty if it is not. {@code name} is what it was tried as. */
    public Optional<AuditEvent> lockEvent(TenantRef of, String name) {
        Lockout lockout = of.settings().lockout();
        return locks().map(where -> new AuditEvent(
                tenant,
                "user.locked",
                AuditEvent.Outcome.SUCCESS,
                0,
                "lockout policy",
                userId == LoginCandidate.NOBODY ? "tenant:" + tenant : "user:" + userId,
                "for %s, for %s: too many failures within %s, the last one as %s"
                        .formatted(where, lockout.period(), lockout.interval(), name)));
    }

    private Optional<String> locks() {
        if (fromStrangers == LoginVerdict.LAST) {
            return Optional.of("unknown sources");
        }
        return fromSource == LoginVerdict.LAST ? Optional.of("this source") : Optional.empty();
    }

    private static String explained(LoginVerdict verdict, String where) {
        return switch (verdict) {
            case LOCKED -> "the account is locked for " + where;
            case ASKED_ENOUGH -> "the directory has refused this password to %s often enough".formatted(where);
            case SLOWED -> "the last Administrator must wait after failures of " + where;
            case COUNTED, LAST, REPEATED -> "";
        };
    }

    @Override
    public String toString() {
        return "LoginTry[user:%d, %s, %s]".formatted(userId, fromSource, fromStrangers);
    }
}
