package io.bailiwick.password;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.crypto.BusyException;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.Lockouts;
import io.bailiwick.user.LoginTry;
import io.bailiwick.user.SourceLimiter;
import io.bailiwick.user.StoredPasswords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That whoever changes a password knows the one that it has: a stolen token is not enough. Guesses count as at a login. */
@ApplicationScoped
class CurrentPassword {

    private static final String PROPERTY = "currentPassword";

    private final StoredPasswords passwords;
    private final PasswordHasher hasher;
    private final Lockouts lockouts;
    private final SourceLimiter limiter;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final CurrentRequest request;

    CurrentPassword(
            StoredPasswords passwords,
            PasswordHasher hasher,
            Lockouts lockouts,
            SourceLimiter limiter,
            AuditTrail audit,
            CurrentCaller current,
            CurrentRequest request) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.lockouts = lockouts;
        this.limiter = limiter;
        this.audit = audit;
        this.current = current;
        this.request = request;
    }

    /** What is stored of it. {@code said} is null where the request itself was made with it, if that is enough. */
    HashedPassword prove(Caller caller, TenantRef tenant, Set<String> origins, @Nullable ClearPassword said) {
        HashedPassword stored = passwords
                .of(caller.home(), caller.userId())
                .orElseThrow(() -> InvalidInputException.invalid(PROPERTY, "is not kept here"));
        if (said == null) {
            requireShown(caller, tenant.settings().passwordPolicy());
        } else {
            check(caller, tenant, origins, said.value(), stored);
        }
        return stored;
    }

    static InvalidInputException wrong() {
        return InvalidInputException.invalid(PROPERTY, "is wrong");
    }

    private void check(Caller caller, TenantRef tenant, Set<String> origins, String said, HashedPassword stored) {
        limiter.spend(source());
        LoginTry counted = QuarkusTransaction.requiringNew().call(() -> count(caller, tenant, said));
        Optional<String> objection = counted.objection();
        if (objection.isPresent()) {
            audit.recordAfterwards(refusal(caller, objection.get()));
            hasher.waste(origins, said);
            throw wrong();
        }
        if (!verified(counted, origins, said, stored)) {
            audit.recordAfterwards(refusal(caller, "wrong current password"));
            counted.lockEvent(tenant, caller.userName()).ifPresent(audit::recordAfterwards);
            throw wrong();
        }
        takeBack(counted);
    }

    private LoginTry count(Caller caller, TenantRef tenant, String said) {
        passwords.lockInfoOf(caller.home(), caller.userId());
        return lockouts.reserve(tenant, caller.userId(), said, source());
    }

    private boolean verified(LoginTry counted, Set<String> origins, String said, HashedPassword stored) {
        try {
            return hasher.verify(origins, said, stored);
        } catch (BusyException e) {
            takeBack(counted);
            throw e;
        }
    }

    private void takeBack(LoginTry counted) {
        QuarkusTransaction.requiringNew().run(() -> lockouts.withdraw(counted));
        limiter.giveBack(source());
    }

    private String source() {
        return request.info().source();
    }

    private static AuditEvent refusal(Caller caller, String reason) {
        return AuditEvent.refused(
                caller, caller.home(), PasswordChangeService.ACTION, "user:" + caller.userId(), reason);
    }

    private void requireShown(Caller caller, PasswordSettings settings) {
        boolean shown = current.showedPassword() && caller.actor() == null;
        if (settings.currentPasswordRequired() || !shown) {
            throw InvalidInputException.missing(PROPERTY);
        }
    }
}
