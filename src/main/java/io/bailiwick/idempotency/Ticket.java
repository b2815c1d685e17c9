package io.bailiwick.idempotency;

import io.bailiwick.kernel.TenantId;
import java.util.UUID;

/**
 * One try of a request that has a key.
 *
 * @param tenant the home of the account that asks
 * @param key a digest
 * @param fingerprint a digest of what is asked
 * @param lease this try's alone
 */
record Ticket(TenantId tenant, long account, String key, String fingerprint, UUID lease) {}
