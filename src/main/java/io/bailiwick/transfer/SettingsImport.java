package io.bailiwick.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantProfiles;
import io.bailiwick.tenant.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;

/** What a tenant says itself, for one that has said nothing yet. */
@ApplicationScoped
class SettingsImport {

    private final TenantSettingsService settings;
    private final TenantProfiles tenants;

    SettingsImport(TenantSettingsService settings, TenantProfiles tenants) {
        this.settings = settings;
        this.tenants = tenants;
    }

    Outcome apply(Caller caller, TenantId tenant, SettingsLine line) {
        ObjectNode wanted = line.settings();
        if (wanted == null || wanted.isEmpty() || !tenants.of(tenant).settings().isEmpty()) {
            return Outcome.SKIPPED;
        }
        settings.patch(caller, tenant, wanted, ExpectedVersion.ANY);
        return Outcome.CREATED;
    }
}
