package io.bailiwick.authservice;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;

/**
 * Fired in the transaction that changes a service. Whoever decides what a directory says about passwords can enter every
 * account that is registered with it: features to the right object, or end what was let in under the old settings.
 */
public record AuthServiceChanging(Caller caller, TenantId owner, long service) {}
