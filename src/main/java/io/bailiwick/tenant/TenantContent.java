package io.bailiwick.tenant;

import io.bailiwick.kernel.TenantId;

/** Things of which a tenant can have so many that they go before it, batch by batch. Whatever else it has goes with it. */
public interface TenantContent {

    long count(TenantId tenant);

    /** Removes at most so many. How many it removed: 0 if none are left. */
    int remove(TenantId tenant, int most);
}
