package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;

/** Fired in the transaction that changes a tenant: features to the right may object, and do their part. */
public record TenantChanging(Caller caller, Tenant before, Tenant after) {

    public boolean switchesOff() {
        return before.active() && !after.active();
    }
}
