package io.bailiwick.tenant;

import static java.util.stream.Collectors.toMap;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    public CreatedTenant create(Caller caller, NewTenant request) {
        caller.require(Permission.TENANT_API);
        if (!caller.home().isSystem()) {
            throw ForbiddenException.systemTenantOnly();
        }
        if (Boolean.TRUE.equals(request.serverWideNames()) && !caller.isAdministrator()) {
            throw ForbiddenException.administratorsOnly();
        }
        return scopes.call(TenantScope.ALL, () -> creation.create(caller, request));
    }

    public Tenant get(Caller caller, TenantId id) {
        caller.require(Permission.TENANT_API, id);
        return scopes.inTransaction(
                TenantScope.of(id),
                () -> tenants.findByTenantId(id)
                        .orElseThrow(() -> new TenantNotFoundException(id))
                        .toTenant());
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
        return there(tenant).orElseThrow(() -> InvalidInputException.unknown("tenant", tenant));
    }

    /** The tenant of a path, by its number. */
    public TenantId idOf(Caller caller, TenantId tenant) {
        requireAccess(caller, tenant);
        return there(tenant).orElseThrow(() -> new TenantNotFoundException(tenant));
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

    /** Of several, by one question. */
    public Map<TenantId, String> namesOf(Caller caller, Set<TenantId> wanted) {
        wanted.stream().filter(tenant -> !tenant.isSystem()).forEach(tenant -> requireAccess(caller, tenant));
        return scopes.inTransaction(
                TenantScope.of(wanted),
                () -> tenants.listByIds(wanted).stream()
                        .map(TenantEntity::toTenant)
                        .collect(toMap(Tenant::tenantId, Tenant::name)));
    }

    private Optional<TenantId> there(TenantId tenant) {
        return lookup.refById(tenant).filter(ref -> !ref.deleting()).map(TenantRef::id);
    }

    private static void requireAccess(Caller caller, TenantId tenant) {
        if (!caller.administers(tenant) && !caller.home().equals(tenant)) {
            throw ForbiddenException.notInThisTenant();
        }
    }
}
