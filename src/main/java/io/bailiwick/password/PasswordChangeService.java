package io.bailiwick.password;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StoredPasswords;
import io.bailiwick.user.User;
import io.bailiwick.user.UserService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People choose their own passwords, also while they may do nothing else. No connection is held while hashing. */
@ApplicationScoped
@CallerScoped
public class PasswordChangeService {

    static final String ACTION = "password.change";

    private static final PasswordInfo NONE = new PasswordInfo(null, null);

    /** What is to be stored in place of the old password. */
    private record Change(Caller caller, HashedPassword hash, PasswordTerms terms) {

        PasswordInfo info() {
            return new PasswordInfo(PasswordInfo.ACTIVE, terms.expiration());
        }
    }

    private final PasswordPolicies policies;
    private final CurrentPassword current;
    private final NewPasswords choices;
    private final StoredPasswords passwords;
    private final UserService users;
    private final AuditTrail audit;
    private final CurrentRequest request;
    private final Event<PasswordChanged> changed;
    private final Clock clock;

    PasswordChangeService(
            PasswordPolicies policies,
            CurrentPassword current,
            NewPasswords choices,
            StoredPasswords passwords,
            UserService users,
            AuditTrail audit,
            CurrentRequest request,
            Event<PasswordChanged> changed,
            Clock clock) {
        this.policies = policies;
        this.current = current;
        this.choices = choices;
        this.passwords = passwords;
        this.users = users;
        this.audit = audit;
        this.request = request;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Must be called outside any transaction. Ends all sessions of the account.
     *
     * @param old null only where the tenant allows it and this very request was made with the password
     * @throws WeakPasswordException if the new one breaks a rule of the tenant or is one of the account's earlier ones
     */
    public PasswordInfo change(Caller caller, @Nullable ClearPassword old, ClearPassword chosen) {
        if (!caller.mustChangePassword()) {
            caller.require(Permission.CHANGE_PASSWORD);
        }
        TenantRef tenant = policies.tenant(caller.home());
        PasswordSettings settings = tenant.settings().passwordPolicy();
        Set<String> origins =
                Set.of("tenant " + caller.home(), "address " + request.info().address());
        HashedPassword stored = current.prove(caller, tenant, origins, old);
        User user = users.get(caller, caller.home(), caller.userId());
        HashedPassword hash = choices.chosen(tenant, user, origins, stored, chosen);
        Change change = new Change(caller, hash, PasswordTerms.lasting(settings, clock.instant()));
        // A login may have hashed the same password anew meanwhile: then it is proven once more, if it can be.
        if (!replaced(change, stored)
                && (old == null || !replaced(change, current.prove(caller, tenant, origins, old)))) {
            throw CurrentPassword.wrong();
        }
        return change.info();
    }

    private boolean replaced(Change change, HashedPassword stored) {
        return QuarkusTransaction.requiringNew().call(() -> replace(change, stored));
    }

    private boolean replace(Change change, HashedPassword stored) {
        Caller caller = change.caller();
        PasswordInfo before =
                passwords.lockInfoOf(caller.home(), caller.userId()).orElse(NONE);
        if (!passwords.replace(
                caller.home(),
                caller.userId(),
                stored,
                change.hash(),
                change.terms().expiration())) {
            return false;
        }
        audit.record(AuditEvent.done(caller, caller.home(), ACTION, "user:" + caller.userId())
                .changed(Map.of("passwordInfo", before), Map.of("passwordInfo", change.info())));
        changed.fire(new PasswordChanged(caller.home(), caller.userName()));
        return true;
    }
}
