package io.bailiwick.job;

import io.bailiwick.kernel.TenantScope;
import org.jspecify.annotations.Nullable;

/** One replica's turn at a job. */
public interface JobRun {

    Job job();

    String input();

    /** What the last advance left; empty at the beginning. */
    String checkpoint();

    /**
     * Does a batch and notes how far it got, both or neither: in one transaction, with the tenants that the handler
     * named in sight. Ends the run by an exception if the job was aborted or is another replica's by now, or if the
     * service stops.
     */
    Progress advance(Batch batch);

    /** The same with other tenants in sight, the job's own among them. */
    Progress advance(TenantScope scope, Batch batch);

    /** What to do, and what to note. */
    @FunctionalInterface
    interface Batch {
        Progress run();
    }

    /**
     * How far a job got.
     *
     * @param total of how many, null where it isn't known
     * @param checkpoint where to go on
     */
    record Progress(long done, @Nullable Long total, String checkpoint) {}
}
