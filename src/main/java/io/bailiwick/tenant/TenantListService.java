package io.bailiwick.tenant;

import static java.util.Comparator.comparingLong;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of the tenants that a caller administers, by number. Costs what is shown, however many there are. */
@ApplicationScoped
public class TenantListService {

    private final TenantRepository tenants;
    private final Scopes scopes;

    TenantListService(TenantRepository tenants, Scopes scopes) {
        this.tenants = tenants;
        this.scopes = scopes;
    }

    /** {@code name}: how the names begin, without regard to case; null for all. */
    public Page<Tenant> page(Caller caller, @Nullable String name, PageRequest page) {
        caller.require(Permission.TENANT_API);
        long after = Cursor.number(page);
        if (name != null) {
            return shown(caller.scope(), () -> tenants.listByName(caller, name, after, page.oneMore()), page);
        }
        return caller.isAdministrator()
                ? shown(TenantScope.ALL, () -> tenants.listAll(after, 0, page.oneMore()), page)
                : administered(caller, after, page);
    }

    /** For formats that count: {@code most} tenants after the first {@code offset}. */
    public List<Tenant> list(Caller caller, int offset, int most) {
        caller.require(Permission.TENANT_API);
        return caller.isAdministrator()
                ? found(TenantScope.ALL, () -> tenants.listAll(0, offset, most))
                : found(sorted(caller).skip(offset).limit(most).toList());
    }

    /** The numbers are known already, so that only those of the page are looked up. */
    private Page<Tenant> administered(Caller caller, long after, PageRequest page) {
        List<TenantId> rest = sorted(caller)
                .filter(tenant -> tenant.value() > after)
                .limit(page.oneMore())
                .toList();
        Page<TenantId> wanted = Page.of(rest, page, Cursor::of);
        return new Page<>(found(wanted.items()), wanted.next());
    }

    private static Stream<TenantId> sorted(Caller caller) {
        return caller.administered().stream().sorted(comparingLong(TenantId::value));
    }

    private List<Tenant> found(List<TenantId> ids) {
        return found(TenantScope.of(Set.copyOf(ids)), () -> tenants.listByIds(ids));
    }

    private Page<Tenant> shown(TenantScope scope, TenantQuery query, PageRequest page) {
        return Page.of(found(scope, query), page, tenant -> Cursor.of(tenant.id()));
    }

    private List<Tenant> found(TenantScope scope, TenantQuery query) {
        return scopes.inTransaction(
                scope, () -> query.run().stream().map(TenantEntity::toTenant).toList());
    }

    @FunctionalInterface
    private interface TenantQuery {
        List<TenantEntity> run();
    }
}
