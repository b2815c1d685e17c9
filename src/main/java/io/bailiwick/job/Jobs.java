package io.bailiwick.job;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Asks for work. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class Jobs {

    private final JobRepository jobs;
    private final Event<NewJob> added;
    private final Clock clock;

    Jobs(JobRepository jobs, Event<NewJob> added, Clock clock) {
        this.jobs = jobs;
        this.added = added;
        this.clock = clock;
    }

    /** Begins when the transaction has ended well. The caller is whom the job is shown to have been asked by. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Job submit(Caller caller, NewJob job) {
        UUID id = RandomValues.uuid();
        jobs.add(id, job, caller, clock.instant());
        added.fire(job);
        return jobs.find(job.tenant(), id).orElseThrow();
    }
}
