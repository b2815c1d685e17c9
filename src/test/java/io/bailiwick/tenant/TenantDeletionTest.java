package io.bailiwick.tenant;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.job.Job;
import io.bailiwick.job.JobRun;
import io.bailiwick.job.JobState;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantDeletionTest {

    private static final int TENANT_API = 25;

    @Inject
    TenantDeletion deletion;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @Test
    void emptyTenantGoesAtOnce() {
        delete(asAdmin(), "").statusCode(204);

        asAdmin().get(path()).then().statusCode(404);
        asAdmin().get("/api/admin/tenants/" + tenant.id()).then().statusCode(404);
        Api.token(tenant.key(), "ann", PASSWORD).then().statusCode(404);
        delete(asAdmin(), "").statusCode(404);
    }

    @Test
    void tenantWithUsersStaysWhole() {
        tenant.user("ann");

        delete(asAdmin(), "").statusCode(409).body("code", equalTo("tenant_in_use"));
        asAdmin()
                .delete("/api/admin/tenants/" + tenant.id())
                .then()
                .statusCode(409)
                .body("error.message.value", startsWith("The tenant " + tenant.id()));

        assertThat(tenant.token("ann", PASSWORD)).isNotEmpty();
    }

    @Test
    void refusesToDeleteWhatHasChangedSinceItWasRead() {
        asAdmin().header("If-Match", "\"1\"").delete(path()).then().statusCode(412);
        asAdmin().header("If-Match", "\"0\"").delete(path()).then().statusCode(204);
    }

    @Test
    void onlyAdministratorsDeleteUsersWithTheirTenant() {
        String name = unique("operator");
        tenant.administrators(SYSTEM.user(name, TENANT_API));
        tenant.user("ann");

        delete(as(name, PASSWORD), "?cascade=true").statusCode(403);
        delete(as(name, PASSWORD), "").statusCode(409);
        assertThat(tenant.token("ann", PASSWORD)).isNotEmpty();
    }

    @Test
    void administratorsOfTheTenantLoseThatAndNothingElse() {
        TestTenant other = newTenant();
        String name = unique("operator");
        int operator = SYSTEM.user(name, TENANT_API);
        tenant.administrators(operator);
        other.administrators(operator);
        String token = SYSTEM.token(name, PASSWORD);

        delete(withToken(token), "").statusCode(204);

        withToken(token).get("/api/v1/tenants").then().statusCode(200).body("[0].id", equalTo(other.id()));
        assertThat(withToken(token).get("/api/v1/tenants").jsonPath().getList(""))
                .hasSize(1);
    }

    @Test
    void systemTenantAndOwnTenantStay() {
        asAdmin().delete("/api/v1/tenants/system").then().statusCode(403);
        asAdmin().delete("/api/v1/tenants/system?cascade=true").then().statusCode(403);
        asAdmin().delete("/api/v1/tenants/default?cascade=true").then().statusCode(403);
        tenant.user("root", 12);

        delete(as("root@" + tenant.key(), PASSWORD), "?cascade=true")
                .statusCode(403)
                .body("code", equalTo("own_tenant"));
    }

    @Test
    void goesWithAllThatIsInIt() {
        tenant.user("ann");
        String guid = asAdmin()
                .get(path() + "/users/" + tenant.user("bob"))
                .then()
                .extract()
                .path("guid");
        String token = tenant.token("ann", PASSWORD);

        Response accepted = asAdmin().delete(path() + "?cascade=true");

        accepted.then().statusCode(202).body("kind", equalTo("tenant.delete")).body("tenantId", equalTo(1));
        withToken(token).get("/api/mgmt/user").then().statusCode(401);
        Api.token(tenant.key(), "ann", PASSWORD).then().statusCode(404);
        post(asAdmin(), path() + "/users", "{\"userName\":\"x\"}").then().statusCode(404);
        post(asAdmin(), "/api/admin/users", "{\"userName\":\"x\",\"tenantId\":%d}".formatted(tenant.id()))
                .then()
                .statusCode(400);
        awaitEnd(accepted.header("Location"))
                .body("state", equalTo("DONE"))
                .body("done", equalTo(2))
                .body("total", equalTo(2));
        assertThat(rows("tenant")).isZero();
        assertThat(rows("app_user")).isZero();
        assertThat(rows("role")).isZero();
        assertThat(rows("former_user_guid where guid = '%s'".formatted(guid))).isEqualTo(1);
        assertThat(rows("audit_event")).isPositive();
    }

    @Test
    void nameIsFreeAtOnceAndKeyNeverAgain() {
        tenant.user("ann");
        asAdmin().delete(path() + "?cascade=true").then().statusCode(202);

        String body = "{\"name\":\"%s\",\"key\":\"%s\"}";
        post(asAdmin(), "/api/v1/tenants", body.formatted(tenant.key(), tenant.key()))
                .then()
                .statusCode(409);
        post(asAdmin(), "/api/v1/tenants", body.formatted(tenant.key(), unique("k")))
                .then()
                .statusCode(201);
    }

    /** What is killed between two batches, or in one, leaves a tenant that nobody sees and another job goes on with. */
    @Test
    void goesOnWhereItWasKilled() {
        users(2_500);
        TestDatabase.asOwner("update tenant set deleting_since = now() where tenant_id = " + tenant.id());
        PartialRun killed = new PartialRun(2);

        assertThatThrownBy(() -> deletion.run(killed)).hasMessage("killed");
        assertThat(rows("app_user")).isEqualTo(1_500);
        assertThat(killed.last).isEqualTo(new JobRun.Progress(1_000, 2_500L, ""));

        Response accepted = asAdmin().delete(path() + "?cascade=true");
        awaitEnd(accepted.header("Location")).body("state", equalTo("DONE")).body("done", equalTo(1_500));
        assertThat(rows("app_user")).isZero();
        assertThat(rows("former_user_guid")).isEqualTo(2_500);
        asAdmin().delete(path() + "?cascade=true").then().statusCode(404);
    }

    @Test
    void tenantThatIsBeingDeletedIsInNoList() {
        TestDatabase.asOwner("update tenant set deleting_since = now() where tenant_id = " + tenant.id());

        asAdmin().queryParam("name", tenant.key()).get("/api/v1/tenants").then().body("size()", equalTo(0));
        asAdmin().get("/api/admin/tenants/" + tenant.id()).then().statusCode(404);
    }

    /** Whichever comes first, the other is told so. */
    @RepeatedTest(6)
    void userCreatedAtTheSameTimeIsThereOrTheTenantIsGone() {
        CompletableFuture<Integer> creation = CompletableFuture.supplyAsync(() ->
                post(asAdmin(), path() + "/users", "{\"userName\":\"ann\"}").statusCode());
        CompletableFuture<Integer> removal =
                CompletableFuture.supplyAsync(() -> asAdmin().delete(path()).statusCode());

        if (creation.join() == 201) {
            assertThat(removal.join()).isEqualTo(409);
            assertThat(rows("app_user")).isEqualTo(1);
            return;
        }
        assertThat(creation.join()).isEqualTo(404);
        assertThat(removal.join()).isEqualTo(204);
        assertThat(rows("tenant")).isZero();
    }

    @RepeatedTest(3)
    void loginAtTheSameTimeGivesNothingThatLasts() {
        tenant.user("ann");
        CompletableFuture<Response> login =
                CompletableFuture.supplyAsync(() -> Api.token(tenant.key(), "ann", PASSWORD));

        Response accepted = asAdmin().delete(path() + "?cascade=true");

        assertThat(login.join().statusCode()).isIn(200, 401, 404);
        withToken(login.join().asString()).get("/api/mgmt/user").then().statusCode(401);
        awaitEnd(accepted.header("Location")).body("state", equalTo("DONE"));
        assertThat(rows("login_session")).isZero();
    }

    private ValidatableResponse delete(RequestSpecification caller, String query) {
        return caller.delete(path() + query).then();
    }

    private String path() {
        return "/api/v1/tenants/" + tenant.key();
    }

    private void users(int count) {
        TestDatabase.asOwner("""
                insert into app_user (tenant_id, id, guid, user_name, user_name_key, active, security_version, created_at,
                    version)
                select %d, nextval('user_seq'), gen_random_uuid(), 'u' || n, 'u' || n, true, 0, now(), 0
                from generate_series(1, %d) n""".formatted(tenant.id(), count));
    }

    private long rows(String table) {
        String condition = table.contains(" where ") ? " and tenant_id = ?1" : " where tenant_id = ?1";
        return scopes.inTransaction(
                scope(), () -> sql.one(Long.class, "select count(*) from " + table + condition, tenant.id()));
    }

    private TenantScope scope() {
        return TenantScope.of(new TenantId(tenant.id()));
    }

    private static ValidatableResponse awaitEnd(String location) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        ValidatableResponse job = asAdmin().get(location).then().statusCode(200);
        while (job.extract().path("endedAt") == null) {
            assertThat(System.nanoTime()).isLessThan(end);
            job = asAdmin().get(location).then().statusCode(200);
        }
        return job;
    }

    /** Does so many batches and dies in the last one. */
    private final class PartialRun implements JobRun {

        private final Job job = new Job(
                new UUID(0, 1), 1, "tenant.delete", JobState.RUNNING, 0, null, null, "x", Instant.EPOCH, null, null);

        private int left;
        private @Nullable Progress last;

        PartialRun(int batches) {
            left = batches;
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public String input() {
            return Integer.toString(tenant.id());
        }

        @Override
        public String checkpoint() {
            return "";
        }

        @Override
        public Progress advance(Batch batch) {
            return advance(deletion.scope(job, input()), batch);
        }

        @Override
        public Progress advance(TenantScope scope, Batch batch) {
            Progress made = scopes.inTransaction(scope, () -> {
                Progress progress = batch.run();
                if (--left == 0) {
                    throw new IllegalStateException("killed");
                }
                return progress;
            });
            last = made;
            return made;
        }
    }
}
