package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two at once: nothing is lost, nothing is left behind, nobody hears of deadlocks. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ParallelChangeTest {

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createUser() {
        tenant = newTenant();
        ann = tenant.user("ann");
    }

    @RepeatedTest(3)
    void ofTwoWhoReadTheSameOnlyOneWrites() throws InterruptedException {
        List<Integer> statuses = Parallel.run(List.of(this::replaceRoles, this::disable));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        asAdmin().get(tenant.path(ann)).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void changesOfDifferentPartsFollowEachOther() throws InterruptedException {
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "name" + i;
            changes.add(() -> patch(asAdmin(), tenant.path(ann), "{\"profile\":{\"%s\":1}}".formatted(name))
                    .statusCode());
        }

        assertThat(Parallel.run(changes)).containsOnly(200);
        assertThat(asAdmin().get(tenant.path(ann)).<Integer>path("profile.size()"))
                .isEqualTo(4);
    }

    /** Somebody holds the account and wants the role; who has the role waits for the account, and gives way. */
    @Test
    void whoWaitsInVainIsToldThatSomebodyElseWasFaster() throws SQLException {
        int role = tenant.role("Tenant Administrator");
        try (Connection other = TestDatabase.superuser();
                Statement statement = other.createStatement()) {
            statement.execute("set deadlock_timeout = '10min'");
            other.setAutoCommit(false);
            statement.execute("select from app_user where id = %d for update".formatted(ann));
            CompletableFuture<Response> change = CompletableFuture.supplyAsync(
                    () -> asAdmin().put("/api/v1/tenants/%s/roles/%d/users/%d".formatted(tenant.key(), role, ann)));
            awaitWaiting(statement);
            statement.execute("select from role where id = %d for update".formatted(role));
            other.rollback();

            change.join().then().statusCode(409).body("code", equalTo("changed_meanwhile"));
        }
    }

    private static void awaitWaiting(Statement statement) throws SQLException {
        Instant end = Instant.now().plusSeconds(30);
        boolean waiting = false;
        while (!waiting) {
            assertThat(Instant.now()).isBefore(end);
            try (ResultSet found = statement.executeQuery(
                    "select exists (select from pg_locks where not granted and locktype in ('transactionid', 'tuple'))")) {
                found.next();
                waiting = found.getBoolean(1);
            }
        }
    }

    @RepeatedTest(3)
    void nobodyWaitsForeverForNamesThatOthersWant() throws InterruptedException {
        int bea = tenant.user("bea");

        List<Integer> statuses =
                Parallel.run(List.of(() -> logins(ann, "bea", "zoe"), () -> logins(bea, "zoe", "ann")));

        assertThat(statuses).isSubsetOf(200, 409);
        tenant.token("ann", PASSWORD);
    }

    @RepeatedTest(3)
    void nothingIsLeftOfAnAccountThatIsDeletedWhileItLogsIn() throws InterruptedException {
        tenant.token("ann", PASSWORD);
        List<Callable<Response>> tasks = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> tasks.add(() -> Api.token(tenant.key(), "ann", PASSWORD)));
        tasks.add(() -> asAdmin().delete(tenant.path(ann)));

        List<Response> responses = Parallel.run(tasks);

        assertThat(responses.get(4).statusCode()).isEqualTo(204);
        assertThat(TestDatabase.sql("select id from login_session where user_id = " + ann))
                .isEmpty();
        for (Response login : responses.subList(0, 4)) {
            assertThat(login.statusCode()).isIn(200, 401);
            withToken(login.asString()).get("/api/v1/me").then().statusCode(401);
        }
        assertThat(Api.token(tenant.key(), "ann", PASSWORD).statusCode()).isEqualTo(401);
    }

    private int replaceRoles() {
        return asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"roles\":[%d]}".formatted(tenant.role("Tenant Administrator")))
                .put(tenant.path(ann) + "/permissions")
                .statusCode();
    }

    private int disable() {
        return asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"status\":0}")
                .put(tenant.path(ann) + "/status")
                .statusCode();
    }

    private int logins(int user, String first, String second) {
        return put(asAdmin(), tenant.path(user) + "/authentication-info", """
                        {"authUsers":[{"authUserName":"%s","authServiceId":1},{"authUserName":"%s","authServiceId":1}]}""".formatted(first, second))
                .statusCode();
    }
}
