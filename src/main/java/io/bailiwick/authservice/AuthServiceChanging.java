package io.bailiwick.authservice;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;

/**
 * Fired in the transaction that changes or deletes a service, before it is written. Whoever decides what a directory says
 * about passwords, and which one is asked first, can enter every account that is registered with it: features to the
 * right object, or end what was let in so far.
 *
 * @param endsAccess whether those whom the service let in must log in anew
 * @param disables whether it lets nobody in from now on who logged in with it; one that is deleted let nobody in before
 */
public record AuthServiceChanging(Caller caller, TenantId owner, long service, boolean endsAccess, boolean disables) {}
