package io.bailiwick.transfer;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.RoleCatalogue;
import io.bailiwick.role.RoleCatalogues;
import io.bailiwick.tenant.Tenant;
import io.bailiwick.tenant.TenantProfile;
import io.bailiwick.tenant.TenantProfiles;
import io.bailiwick.user.StoredAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** From what is stored of a tenant to lines, in an order in which each names only what stands before it. */
@ApplicationScoped
class ExportLines {

    private final TenantProfiles tenants;
    private final RoleCatalogues roles;
    private final AuthServices services;
    private final Clock clock;

    ExportLines(TenantProfiles tenants, RoleCatalogues roles, AuthServices services, Clock clock) {
        this.tenants = tenants;
        this.roles = roles;
        this.services = services;
        this.clock = clock;
    }

    /** Everything but the accounts. */
    List<Object> head(TenantId tenant, boolean passwordHashes) {
        RoleCatalogue catalogue = roles.of(tenant);
        TenantProfile profile = tenants.of(tenant);
        List<Object> lines = new ArrayList<>();
        lines.add(tenantLine(profile.tenant(), passwordHashes));
        catalogue.applications().forEach(permission -> lines.add(PermissionLine.of(permission)));
        catalogue.roles().forEach(role -> lines.add(RoleLine.of(role, catalogue)));
        lines.add(new SettingsLine(SettingsLine.TYPE, profile.settings()));
        services.usableIn(tenant).own().stream()
                .filter(service -> service.id() != AuthServices.INTERNAL)
                .forEach(service -> lines.add(ServiceLine.of(service)));
        return lines;
    }

    /** {@code passwordHashes} as they are stored, or none. */
    List<UserLine> accounts(TenantId tenant, List<StoredAccount> accounts, boolean passwordHashes) {
        IdsToNames names = new IdsToNames(roles.of(tenant), services.usableIn(tenant));
        return accounts.stream()
                .map(account -> UserLine.of(account, names, passwordHashes))
                .toList();
    }

    private TenantLine tenantLine(Tenant tenant, boolean passwordHashes) {
        return new TenantLine(
                TenantLine.TYPE,
                TenantLine.FORMAT,
                tenant.key(),
                tenant.name(),
                tenant.description(),
                tenant.active(),
                passwordHashes,
                clock.instant());
    }
}
