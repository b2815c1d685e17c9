package io.bailiwick.password;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StoredPasswords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Set;

/** People choose their own passwords, also while they may do nothing else. No connection is held while hashing. */
@ApplicationScoped
@CallerScoped
public class PasswordChangeService {

    private static final String ACTION = "password.change";
    private static final PasswordInfo NONE = new PasswordInfo(null, null);
    private static final PasswordInfo CHOSEN = new PasswordInfo(PasswordInfo.ACTIVE, null);

    private final StoredPasswords passwords;
    private final PasswordHasher hasher;
    private final AuditTrail audit;
    private final CurrentRequest request;
    private final Event<PasswordChanged> changed;

    PasswordChangeService(
            StoredPasswords passwords,
            PasswordHasher hasher,
            AuditTrail audit,
            CurrentRequest request,
            Event<PasswordChanged> changed) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.audit = audit;
        this.request = request;
        this.changed = changed;
    }

    /** Must be called outside any transaction. Ends all sessions of the account. */
    public PasswordInfo change(Caller caller, ClearPassword current, ClearPassword chosen) {
        if (!caller.mustChangePassword()) {
            caller.require(Permission.CHANGE_PASSWORD);
        }
        Set<String> origins =
                Set.of("tenant " + caller.home(), "address " + request.info().address());
        HashedPassword stored = proven(caller, origins, current);
        PasswordPolicy.check(caller.userName(), chosen.value());
        if (chosen.value().equals(current.value())) {
            throw new WeakPasswordException("must differ from the one before");
        }
        HashedPassword hash = hasher.hash(origins, chosen.value());
        // A login may have hashed the same password anew meanwhile: then it is proven once more.
        if (!replaced(caller, stored, hash) && !replaced(caller, proven(caller, origins, current), hash)) {
            throw InvalidInputException.invalid("currentPassword", "is wrong");
        }
        return CHOSEN;
    }

    /** What is stored of the current password. */
    private HashedPassword proven(Caller caller, Set<String> origins, ClearPassword current) {
        HashedPassword stored = passwords
                .of(caller.home(), caller.userId())
                .orElseThrow(() -> InvalidInputException.invalid("currentPassword", "is not kept here"));
        if (!hasher.verify(origins, current.value(), stored)) {
            audit.recordAfterwards(AuditEvent.refused(
                    caller, caller.home(), ACTION, "user:" + caller.userId(), "wrong current password"));
            throw InvalidInputException.invalid("currentPassword", "is wrong");
        }
        return stored;
    }

    private boolean replaced(Caller caller, HashedPassword stored, HashedPassword hash) {
        return QuarkusTransaction.requiringNew().call(() -> replace(caller, stored, hash));
    }

    private boolean replace(Caller caller, HashedPassword stored, HashedPassword hash) {
        PasswordInfo before =
                passwords.lockInfoOf(caller.home(), caller.userId()).orElse(NONE);
        if (!passwords.replace(caller.home(), caller.userId(), stored, hash)) {
            return false;
        }
        audit.record(AuditEvent.done(caller, caller.home(), ACTION, "user:" + caller.userId())
                .changed(Map.of("passwordInfo", before), Map.of("passwordInfo", CHOSEN)));
        changed.fire(new PasswordChanged(caller.home(), caller.userName()));
        return true;
    }
}
