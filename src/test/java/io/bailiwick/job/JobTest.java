package io.bailiwick.job;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class JobTest {

    @Inject
    Jobs jobs;

    @Inject
    JobRunner runner;

    @Inject
    CountingJob counting;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
        counting.batches.set(0);
        counting.stumbles.set(0);
        counting.reachedThree = new CountDownLatch(1);
        counting.goOn = new CountDownLatch(0);
    }

    @Test
    void goesOnToItsEnd() {
        UUID job = submit(4);

        awaitEnd(job);
        show(job).body("state", equalTo("DONE")).body("done", equalTo(4)).body("total", equalTo(4));
        assertThat(counting.batches).hasValue(4);
    }

    @Test
    void abortedInTheMiddleKeepsWhatIsDone() throws InterruptedException {
        counting.goOn = new CountDownLatch(1);
        UUID job = submit(9);
        assertThat(counting.reachedThree.await(20, TimeUnit.SECONDS)).isTrue();

        asAdmin().delete(path(job)).then().statusCode(200).body("state", equalTo("ABORTED"));
        counting.goOn.countDown();

        show(job).body("state", equalTo("ABORTED")).body("done", equalTo(2));
    }

    @Test
    void batchThatStumblesLeavesNoTraceAndIsTriedAgain() {
        counting.stumbles.set(1);
        UUID job = submit(3);
        assertThat(poll(job, "failures = 1")).isTrue();

        change(job, "due_at = now()");
        awaitEnd(job);

        show(job).body("state", equalTo("DONE")).body("done", equalTo(3));
        assertThat(counting.batches).hasValue(4);
    }

    @Test
    void jobOfReplicaThatDiedIsTakenOverWhereItStood() {
        UUID job = submitUnseen();
        change(job, "state = 'RUNNING', lease = gen_random_uuid(), checkpoint = '2', done = 2, due_at = now()");

        runner.runNext(() -> false);
        awaitEnd(job);

        show(job).body("state", equalTo("DONE")).body("done", equalTo(3));
        assertThat(counting.batches).hasValue(1);
    }

    @Test
    void tenantHasOneJobDoneAtATimeAndHoldsUpNobodyElse() {
        UUID held = submitUnseen();
        UUID next = submitUnseen();
        change(held, "state = 'RUNNING', lease = gen_random_uuid(), due_at = now() + interval '1 hour'");
        change(next, "due_at = now()");

        while (runner.runNext(() -> false)) {}

        assertThat(poll(next, "state = 'WAITING'")).isTrue();
        TestTenant first = tenant;
        tenant = Api.newTenant();
        awaitEnd(submit(1));
        tenant = first;
        change(held, "state = 'ABORTED', ended_at = now()");
        awaitEnd(next);
    }

    @Test
    void isShownToThoseAloneWhoMayDoWhatItDoes() {
        UUID job = submit(1);
        tenant.user("ann");
        awaitEnd(job);

        asAdmin().get(path()).then().statusCode(200).body("", hasSize(1));
        as("ann@" + tenant.key(), TestTenant.PASSWORD).get(path(job)).then().statusCode(403);
        asAdmin()
                .get("/api/v1/tenants/%s/jobs/%s".formatted(Api.newTenant().key(), job))
                .then()
                .statusCode(404)
                .body("code", equalTo("job_not_found"));
    }

    @Test
    void listGoesOnWhereTheLastPageEnded() {
        awaitEnd(submit(1));
        awaitEnd(submit(1));
        String next = asAdmin()
                .queryParam("limit", 1)
                .get(path())
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .extract()
                .header("Link");

        String address = next.substring(1, next.indexOf('>'));
        ValidatableResponse second =
                asAdmin().urlEncodingEnabled(false).get(address).then().statusCode(200);
        second.body("", hasSize(1));
        assertThat(second.extract().header("Link")).isNull();
        asAdmin().queryParam("after", "nonsense").get(path()).then().statusCode(400);
        asAdmin()
                .queryParam("after", Cursor.of("+1000000-01-01T00:00:00Z", UUID.randomUUID()))
                .get(path())
                .then()
                .statusCode(400);
        asAdmin().queryParam("limit", "0").get(path()).then().statusCode(400);
    }

    private UUID submit(int count) {
        return scopes.inTransaction(
                        scope(),
                        () -> jobs.submit(
                                Caller.system("test"),
                                new NewJob(new TenantId(tenant.id()), CountingJob.KIND, "" + count)))
                .id();
    }

    /** Not due for this replica's threads. */
    private UUID submitUnseen() {
        return scopes.inTransaction(scope(), () -> {
            UUID id = jobs.submit(Caller.system("test"), new NewJob(new TenantId(tenant.id()), CountingJob.KIND, "3"))
                    .id();
            sql.change("update job set due_at = 'infinity' where id = ?1", id);
            return id;
        });
    }

    private void change(UUID job, String assignment) {
        scopes.inTransaction(scope(), () -> sql.change("update job set " + assignment + " where id = ?1", job));
    }

    private void awaitEnd(UUID job) {
        assertThat(poll(job, "ended_at is not null")).isTrue();
    }

    private boolean poll(UUID job, String condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            boolean met = scopes.inTransaction(
                    scope(),
                    () -> sql.first(Integer.class, "select 1 from job where id = ?1 and " + condition, job)
                            .isPresent());
            if (met) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private ValidatableResponse show(UUID job) {
        return asAdmin().get(path(job)).then().statusCode(200);
    }

    private String path(UUID job) {
        return path() + "/" + job;
    }

    private String path() {
        return "/api/v1/tenants/%s/jobs".formatted(tenant.key());
    }

    private TenantScope scope() {
        return TenantScope.of(new TenantId(tenant.id()));
    }
}
