package io.bailiwick.kernel;

/**
 * An account as the audit trail names it, which may outlive it.
 *
 * @param userId unique on the server; 0 for the service itself or somebody unknown
 * @param tenant where the account lives
 */
public record Actor(long userId, String userName, TenantId tenant) {}
