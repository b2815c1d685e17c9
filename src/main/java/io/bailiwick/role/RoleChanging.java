package io.bailiwick.role;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import java.util.Set;

/**
 * Fired in the transaction that changes what a role gives, when that is written: features to the right end what its
 * holders were given with what is lost, or object.
 *
 * @param gained permissions that the role did not have before
 * @param lost permissions that the role has no more
 */
public record RoleChanging(Caller caller, TenantId tenant, long role, Set<Integer> gained, Set<Integer> lost) {

    public RoleChanging {
        gained = Set.copyOf(gained);
        lost = Set.copyOf(lost);
    }
}
