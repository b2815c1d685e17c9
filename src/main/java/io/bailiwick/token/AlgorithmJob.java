package io.bailiwick.token;

import io.bailiwick.job.Job;
import io.bailiwick.job.JobHandler;
import io.bailiwick.job.JobRun;
import io.bailiwick.job.JobRun.Progress;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets every tenant sign by the algorithm that it wants, tenant by tenant: making keys takes its time. */
@ApplicationScoped
class AlgorithmJob implements JobHandler {

    static final String KIND = "tokens.signing_algorithm";

    private static final String END = "end";

    private final SigningKeyRepository repository;
    private final SigningKeyMaker maker;
    private final SigningKeys keys;

    AlgorithmJob(SigningKeyRepository repository, SigningKeyMaker maker, SigningKeys keys) {
        this.repository = repository;
        this.maker = maker;
        this.keys = keys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.TENANT_SETTINGS;
    }

    @Override
    public TenantScope scope(Job job, String input) {
        return TenantScope.ALL;
    }

    @Override
    public void run(JobRun run) {
        Progress progress =
                new Progress(run.job().done(), null, run.checkpoint().isEmpty() ? "0" : run.checkpoint());
        while (!progress.checkpoint().equals(END)) {
            Progress last = progress;
            progress = run.advance(() -> next(last));
            if (!progress.checkpoint().equals(END)) {
                keys.forget(new TenantId(Long.parseLong(progress.checkpoint())));
            }
        }
    }

    private Progress next(Progress last) {
        Optional<TenantId> tenant = repository.tenantAfter(Long.parseLong(last.checkpoint()));
        tenant.ifPresent(maker::follow);
        return new Progress(
                last.done() + (tenant.isPresent() ? 1 : 0),
                null,
                tenant.map(TenantId::toString).orElse(END));
    }
}
