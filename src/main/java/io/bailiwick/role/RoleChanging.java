package io.bailiwick.role;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import java.util.Set;

/**
 * Fired in the transaction that takes permissions from a role: features to the right end what its holders were given
 * with them, or object.
 */
public record RoleChanging(Caller caller, TenantId tenant, long role, Set<Integer> lost) {

    public RoleChanging {
        lost = Set.copyOf(lost);
    }
}
