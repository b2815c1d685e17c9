package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;

/** Fired in the transaction that creates a tenant: features to the right add what every tenant has from the start. */
public record TenantCreated(Caller caller, TenantId tenant) {}
