package io.bailiwick.job;

import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantScope;

/** Knows how to do one kind of job. Beans of this type are found by {@link #kind()}. */
public interface JobHandler {

    String kind();

    /** Who holds it, and administers the job's tenant, may look at such jobs and abort them. */
    Permission permission();

    /** The tenants that its transactions may see. */
    default TenantScope scope(Job job, String input) {
        return TenantScope.of(job.tenant());
    }

    /**
     * Does the work, batch by batch, each in {@link JobRun#advance}. Begins where the checkpoint says: what a killed
     * replica had done in an advance that was committed is not done again. Called outside any transaction.
     */
    void run(JobRun run);
}
