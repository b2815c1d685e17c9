package io.bailiwick.password;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Judges passwords by the rules of their tenant, the same at every door. Checks no permission. */
@ApplicationScoped
public class PasswordPolicies {

    private final Tenants tenants;
    private final CommonPasswords common;

    PasswordPolicies(Tenants tenants, CommonPasswords common) {
        this.tenants = tenants;
        this.common = common;
    }

    /**
     * Refuses a password that breaks a rule.
     *
     * @throws WeakPasswordException naming every rule that it breaks
     */
    void check(TenantRef tenant, PasswordOwner owner, ClearPassword password) {
        refuseBroken(judge(tenant, owner, password));
    }

    /** Before there is a tenant: what is built in, but for the user name, which is the same everywhere. */
    public void checkFirst(ClearPassword password) {
        refuseBroken(PasswordPolicy.of(PasswordSettings.BUILT_IN)
                .judge(Candidate.of(password, PasswordOwner.UNKNOWN, common, OwnNames.OF_SERVICE)));
    }

    private static void refuseBroken(List<PasswordVerdict> verdicts) {
        List<PasswordRule> broken = verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .map(PasswordVerdict::rule)
                .toList();
        if (!broken.isEmpty()) {
            throw WeakPasswordException.breaking(broken);
        }
    }

    List<PasswordVerdict> judge(TenantRef tenant, PasswordOwner owner, ClearPassword password) {
        return PasswordPolicy.of(tenant.settings().passwordPolicy())
                .judge(Candidate.of(password, owner, common, OwnNames.of(tenant)));
    }

    /** What a tenant demands of passwords: no secret, so that everybody may know before they have a password. */
    public PasswordSettings settings(TenantId tenant) {
        return tenant(tenant).settings().passwordPolicy();
    }

    /** The same of the system tenant: from memory, most of the time, because strangers ask. */
    public PasswordSettings systemSettings() {
        return tenants.require(Tenants.SYSTEM_KEY).settings().passwordPolicy();
    }

    /** With its settings as they are at this moment. */
    TenantRef tenant(TenantId tenant) {
        return tenants.refById(tenant).orElseThrow();
    }
}
