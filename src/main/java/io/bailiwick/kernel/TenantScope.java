package io.bailiwick.kernel;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tenants whose rows a transaction may see: some, or all of them. */
public record TenantScope(boolean all, Set<TenantId> tenants) {

    public static final TenantScope ALL = new TenantScope(true, Set.of());

    public static final TenantScope NONE = new TenantScope(false, Set.of());

    public TenantScope {
        tenants = Set.copyOf(tenants);
    }

    public static TenantScope of(TenantId... tenants) {
        return new TenantScope(false, Set.of(tenants));
    }

    public static TenantScope of(Set<TenantId> tenants) {
        return new TenantScope(false, tenants);
    }

    /** The set in PostgreSQL's notation for an array, such as <code>{1,26}</code>. */
    public String toArrayLiteral() {
        return new TreeSet<>(tenants.stream().map(TenantId::value).toList())
                .stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
