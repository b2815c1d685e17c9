package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;

/** Fired in the transaction that changes a tenant's settings: features to the right may object. */
public record TenantSettingsChanging(Caller caller, TenantId tenant, TenantSettings before, TenantSettings after) {}
