package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tenants, for those who may see or make them. */
@ApplicationScoped
public class TenantService {

    private final TenantRepository tenants;
    private final TenantCreation creation;
    private final Tenants lookup;
    private final Scopes scopes;

    TenantService(TenantRepository tenants, TenantCreation creation, Tenants lookup, Scopes scopes) {
        this.tenants = tenants;
        this.creation = creation;
        this.lookup = lookup;
        this.scopes = scopes;
    }

    /** Whoever creates a tenant writes rows that their own scope does not reach yet. */
    public Tenant create(Caller caller, NewTenant request) {
        caller.require(Permission.TENANT_API);
        if (!caller.home().isSystem()) {
            throw ForbiddenException.systemTenantOnly();
        }
        return scopes.call(TenantScope.ALL, () -> creation.create(caller, request));
    }

    public Tenant get(Caller caller, String key) {
        TenantRef ref = lookup.require(key);
        caller.require(Permission.TENANT_API, ref.id());
        return scopes.inTransaction(
                TenantScope.of(ref.id()),
                () -> tenants.findByTenantId(ref.id())
                        .orElseThrow(() -> new TenantNotFoundException(key))
                        .toTenant());
    }

    /** Those that the caller administers. */
    public List<Tenant> list(Caller caller) {
        caller.require(Permission.TENANT_API);
        return scopes.inTransaction(
                caller.scope(),
                () -> tenants.listById().stream()
                        .map(TenantEntity::toTenant)
                        .filter(tenant -> caller.administers(tenant.tenantId()))
                        .toList());
    }

    /** The tenant of a path, for a caller who may look into it. */
    public TenantId idOf(Caller caller, String key) {
        TenantId tenant = lookup.require(key).id();
        requireAccess(caller, tenant);
        return tenant;
    }

    /** The tenant that a body names. */
    public TenantId requireKnown(Caller caller, TenantId tenant) {
        requireAccess(caller, tenant);
        return lookup.refById(tenant)
                .orElseThrow(() -> InvalidInputException.unknown("tenant", tenant))
                .id();
    }

    /** The tenant of a path, by its number. */
    public TenantId idOf(Caller caller, TenantId tenant) {
        requireAccess(caller, tenant);
        return lookup.refById(tenant)
                .orElseThrow(() -> new TenantNotFoundException(tenant))
                .id();
    }

    public TenantId idOfName(Caller caller, String name) {
        TenantId tenant = scopes.inTransaction(caller.scope(), () -> tenants.idByName(name))
                .orElseThrow(() -> new TenantNotFoundException(name));
        requireAccess(caller, tenant);
        return tenant;
    }

    public String nameOf(Caller caller, TenantId tenant) {
        if (!tenant.isSystem()) {
            requireAccess(caller, tenant);
        }
        return lookup.refById(tenant)
                .orElseThrow(() -> new TenantNotFoundException(tenant))
                .name();
    }

    private static void requireAccess(Caller caller, TenantId tenant) {
        if (!caller.administers(tenant) && !caller.home().equals(tenant)) {
            throw ForbiddenException.notInThisTenant();
        }
    }
}
