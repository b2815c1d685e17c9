package io.bailiwick.tenant;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantSettingsRepository.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tenants as they are moved. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class TenantProfiles {

    private final TenantRepository tenants;
    private final TenantSettingsRepository settings;
    private final SettingsDocument documents;

    TenantProfiles(TenantRepository tenants, TenantSettingsRepository settings, SettingsDocument documents) {
        this.tenants = tenants;
        this.settings = settings;
        this.documents = documents;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public TenantProfile of(TenantId tenant) {
        return new TenantProfile(
                tenants.findByTenantId(tenant)
                        .orElseThrow(() -> new TenantNotFoundException(tenant))
                        .toTenant(),
                documents.tree(settings.find(tenant).map(Said::document).orElse(null)));
    }
}
