package io.bailiwick.job;

import io.bailiwick.kernel.TenantId;

/**
 * Work to be done later.
 *
 * @param input whatever the {@link JobHandler} of the kind needs, without secrets
 */
public record NewJob(TenantId tenant, String kind, String input) {}
