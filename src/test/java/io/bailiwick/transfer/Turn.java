package io.bailiwick.transfer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.job.Job;
import io.bailiwick.job.JobHandler;
import io.bailiwick.job.JobRun;
import io.bailiwick.job.JobState;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A turn at a job that the administrator asked for, which ends after so many batches, in the middle of the next one. */
final class Turn implements JobRun {

    private final Scopes scopes;
    private final Job job;
    private final String input;
    private String checkpoint;
    private int left;

    private Turn(Scopes scopes, Job job, String input, String checkpoint, int batches) {
        this.scopes = scopes;
        this.job = job;
        this.input = input;
        this.checkpoint = checkpoint;
        this.left = batches;
    }

    /** Dies twice, each time after having done a batch, and goes on to the end. */
    static void dieTwiceAndEnd(JobHandler handler, TestTenant tenant, UUID id, Scopes scopes, JobInput inputs) {
        String input = inputs.write(administrator());
        String checkpoint = "";
        for (int turn = 0; turn < 2; turn++) {
            Turn dying = new Turn(scopes, job(handler, tenant, id), input, checkpoint, 1);
            assertThatThrownBy(() -> handler.run(dying)).isInstanceOf(Killed.class);
            checkpoint = dying.checkpoint();
        }
        handler.run(new Turn(scopes, job(handler, tenant, id), input, checkpoint, Integer.MAX_VALUE));
    }

    /** From the beginning to the end. */
    static Turn whole(JobHandler handler, TestTenant tenant, UUID id, Scopes scopes, String input) {
        return new Turn(scopes, job(handler, tenant, id), input, "", Integer.MAX_VALUE);
    }

    static Requester administrator() {
        long id = Long.parseLong(TestDatabase.sql("select id from app_user where tenant_id = 1 and user_name = 'admin'")
                .get(0));
        Set<Integer> all =
                Arrays.stream(Permission.values()).map(Permission::id).collect(Collectors.toSet());
        return requester(1, id, all, Set.of());
    }

    /** An account with the sessions that it has now. */
    static Requester requester(long tenant, long user, Set<Integer> permissions, Set<Long> administered) {
        String version = TestDatabase.sql("""
                        select u.security_version + t.security_version
                        from app_user u join tenant t on t.tenant_id = u.tenant_id where u.id = %d""".formatted(user)).get(0);
        return new Requester(tenant, user, null, permissions, administered, Integer.parseInt(version));
    }

    private static Job job(JobHandler handler, TestTenant tenant, UUID id) {
        return new Job(
                id, tenant.id(), handler.kind(), JobState.RUNNING, 0, null, null, "admin", Instant.EPOCH, null, null);
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public String checkpoint() {
        return checkpoint;
    }

    @Override
    public Progress advance(Batch batch) {
        return advance(TenantScope.of(new TenantId(job.tenantId())), batch);
    }

    @Override
    public Progress advance(TenantScope scope, Batch batch) {
        Progress made = scopes.inTransaction(scope, () -> {
            Progress progress = batch.run();
            if (left-- == 0) {
                throw new Killed();
            }
            return progress;
        });
        checkpoint = made.checkpoint();
        return made;
    }

    private static final class Killed extends RuntimeException {}
}
