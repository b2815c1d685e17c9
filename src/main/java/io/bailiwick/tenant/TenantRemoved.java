package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;

/** Fired in the transaction after which there is no such tenant any more, be it gone or about to go. */
public record TenantRemoved(Caller caller, Tenant tenant) {}
