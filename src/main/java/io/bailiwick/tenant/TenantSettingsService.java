package io.bailiwick.tenant;

import static io.bailiwick.kernel.Permission.ADMINISTRATOR;
import static io.bailiwick.kernel.Permission.TENANT_SETTINGS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The settings of a tenant, for those who may change them: those of the system tenant, Administrators alone. Changes hold
 * within five seconds on every replica.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantSettingsService {

    private final SettingsStore store;

    TenantSettingsService(SettingsStore store) {
        this.store = store;
    }

    public Versioned<TenantSettings> get(Caller caller, TenantId tenant) {
        caller.require(TENANT_SETTINGS, tenant);
        return store.read(tenant);
    }

    /** A merge patch (RFC 7396): null for what is to be taken from the system tenant again. */
    public Versioned<TenantSettings> patch(Caller caller, TenantId tenant, ObjectNode patch, ExpectedVersion expected) {
        requireChange(caller, tenant);
        return store.patch(caller, tenant, patch, expected);
    }

    /** What is demanded of passwords. Who lives in the tenant must know, also while they may do nothing else. */
    public Versioned<PasswordSettings> passwordPolicy(Caller caller, TenantId tenant) {
        if (!caller.home().equals(tenant)) {
            caller.require(TENANT_SETTINGS, tenant);
        }
        return store.read(tenant).map(TenantSettings::passwordPolicy);
    }

    /** A merge patch of what is demanded of passwords. */
    public Versioned<PasswordSettings> patchPasswordPolicy(
            Caller caller, TenantId tenant, ObjectNode patch, ExpectedVersion expected) {
        requireChange(caller, tenant);
        return store.patch(caller, tenant, SettingsStore.section("passwordPolicy", patch), expected)
                .map(TenantSettings::passwordPolicy);
    }

    /** A merge patch of what locks accounts. */
    public Versioned<TenantSettings.Lockout> patchLockoutPolicy(
            Caller caller, TenantId tenant, ObjectNode patch, ExpectedVersion expected) {
        requireChange(caller, tenant);
        return store.patch(caller, tenant, SettingsStore.section("lockout", patch), expected)
                .map(TenantSettings::lockout);
    }

    /** What the system tenant says, all tenants take over that say nothing themselves. */
    private static void requireChange(Caller caller, TenantId tenant) {
        caller.require(TENANT_SETTINGS, tenant);
        if (tenant.isSystem()) {
            caller.require(ADMINISTRATOR);
        }
    }
}
