package io.bailiwick.role;

import io.bailiwick.kernel.TenantId;

/**
 * Fired before a role is locked whose permissions or holders may change: features to the right lock first what must come
 * before it, so that those who change accounts and those who change roles don't wait for each other.
 */
public record RoleLocking(TenantId tenant) {}
