package io.bailiwick.password;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.user.StoredPasswords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That whoever changes a password knows the one that it has: a stolen token is not enough. */
@ApplicationScoped
class CurrentPassword {

    private static final String PROPERTY = "currentPassword";

    private final StoredPasswords passwords;
    private final PasswordHasher hasher;
    private final AuditTrail audit;
    private final CurrentCaller current;

    CurrentPassword(StoredPasswords passwords, PasswordHasher hasher, AuditTrail audit, CurrentCaller current) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.audit = audit;
        this.current = current;
    }

    /** What is stored of it. {@code said} is null where the request itself was made with it, if that is enough. */
    HashedPassword prove(Caller caller, PasswordSettings settings, Set<String> origins, @Nullable ClearPassword said) {
        HashedPassword stored = passwords
                .of(caller.home(), caller.userId())
                .orElseThrow(() -> InvalidInputException.invalid(PROPERTY, "is not kept here"));
        if (said == null) {
            requireShown(caller, settings);
        } else if (!hasher.verify(origins, said.value(), stored)) {
            audit.recordAfterwards(AuditEvent.refused(
                    caller,
                    caller.home(),
                    PasswordChangeService.ACTION,
                    "user:" + caller.userId(),
                    "wrong current password"));
            throw wrong();
        }
        return stored;
    }

    static InvalidInputException wrong() {
        return InvalidInputException.invalid(PROPERTY, "is wrong");
    }

    private void requireShown(Caller caller, PasswordSettings settings) {
        boolean shown = current.showedPassword() && caller.actor() == null;
        if (settings.currentPasswordRequired() || !shown) {
            throw InvalidInputException.missing(PROPERTY);
        }
    }
}
