package io.bailiwick.tenant;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps people who come by themselves out of tenants whose login names are unique on the server, where they could catch
 * another's. What the system tenant says is for the others: itself, it is one of those.
 */
@ApplicationScoped
class ProvisioningGuard {

    private final TenantRepository tenants;
    private final SettingsStore settings;

    ProvisioningGuard(TenantRepository tenants, SettingsStore settings) {
        this.tenants = tenants;
        this.settings = settings;
    }

    void check(@Observes TenantSettingsChanging event) {
        boolean opens = event.after().provisioning().atLogin()
                && !event.before().provisioning().atLogin();
        if (opens && !event.tenant().isSystem() && hasServerWideNames(event.tenant())) {
            throw InvalidInputException.invalid(
                    "provisioning.atLogin", "can't be on where login names are unique on the server (serverWideNames)");
        }
    }

    /** Inherited, it merely has no effect. */
    void check(@Observes TenantChanging event) {
        Tenant before = event.before();
        boolean widens = event.after().serverWideNames() && !before.serverWideNames();
        if (widens && saysSoItself(before.tenantId())) {
            throw new ProvisioningException();
        }
    }

    private boolean hasServerWideNames(TenantId tenant) {
        return tenants.findByTenantId(tenant)
                .map(TenantEntity::toTenant)
                .filter(Tenant::serverWideNames)
                .isPresent();
    }

    private boolean saysSoItself(TenantId tenant) {
        return settings.said(tenant).at("/provisioning/atLogin").asBoolean(false);
    }
}
