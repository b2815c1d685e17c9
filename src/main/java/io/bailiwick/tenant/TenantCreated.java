package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import java.util.List;

/**
 * Fired in the transaction that creates a tenant: features to the right add what every tenant has from the start.
 *
 * @param administrators whom the caller gives administrative access, by number
 */
public record TenantCreated(Caller caller, TenantId tenant, List<Long> administrators) {

    public TenantCreated {
        administrators = List.copyOf(administrators);
    }
}
