package io.bailiwick.password;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for passwords, for those who must choose one: whoever lives in the tenant, also while they may do nothing
 * else, and its administrators.
 */
@ApplicationScoped
public class PasswordPolicyService {

    private final PasswordPolicies policies;
    private final UserService users;

    PasswordPolicyService(PasswordPolicies policies, UserService users) {
        this.policies = policies;
        this.users = users;
    }

    public List<PasswordRule> rules(Caller caller, TenantId tenant) {
        requireToKnow(caller, tenant);
        return PasswordPolicy.of(policies.tenant(tenant).settings().passwordPolicy())
                .rules();
    }

    /**
     * How a password would fare. Earlier passwords are not looked at: only who changes their own learns of these.
     *
     * @param owner whose password it is to be; null for the caller
     */
    public List<PasswordVerdict> validate(
            Caller caller, TenantId tenant, @Nullable PasswordOwner owner, ClearPassword password) {
        requireToKnow(caller, tenant);
        return policies.judge(policies.tenant(tenant), owner == null ? self(caller) : owner, password);
    }

    private PasswordOwner self(Caller caller) {
        return PasswordOwner.of(users.get(caller, caller.home(), caller.userId()));
    }

    private static void requireToKnow(Caller caller, TenantId tenant) {
        if (!caller.home().equals(tenant)) {
            caller.requireAccess(tenant);
        }
    }
}
