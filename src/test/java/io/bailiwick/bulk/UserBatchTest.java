package io.bailiwick.bulk;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.unique;
import static io.bailiwick.bulk.Bulk.change;
import static io.bailiwick.bulk.Bulk.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bailiwick.Api;
import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done together costs a few statements, and is the same as if it was done alone. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserBatchTest {

    @Inject
    SessionFactory sessions;

    private TestTenant tenant;
    private Bulk bulk;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        bulk = new Bulk(tenant);
    }

    @Test
    void doesAThousand() {
        String[] operations =
                IntStream.range(0, 1000).mapToObj(i -> creation("u" + i)).toArray(String[]::new);

        List<Integer> statuses =
                bulk.run(operations).then().statusCode(200).extract().path("outcomes.status");

        assertThat(statuses).hasSize(1000).containsOnly(201);
        assertThat(bulk.names()).hasSize(1000);
    }

    @Test
    void writesManyRowsByOneStatement() {
        bulk.run(creation("before"), creation("before-too"));
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        bulk.run(IntStream.range(0, 10).mapToObj(i -> creation("few" + i)).toArray(String[]::new));
        long few = statistics.getPrepareStatementCount();
        statistics.clear();

        bulk.run(IntStream.range(0, 200).mapToObj(i -> creation("many" + i)).toArray(String[]::new))
                .then()
                .body("outcomes.status", hasSize(200));

        int batches = 200 / Together.MOST;
        assertThat(statistics.getPrepareStatementCount())
                .isLessThanOrEqualTo(batches * few)
                .isLessThan(50);
        assertThat(statistics.getEntityInsertCount()).isEqualTo(200);
    }

    @Test
    void changesAndDeletesManyByAFewStatements() {
        Response made = bulk.run(
                IntStream.range(0, 200).mapToObj(i -> creation("u" + i)).toArray(String[]::new));
        List<Integer> ids = made.path("outcomes.id");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        bulk.run(ids.stream()
                        .map(id -> change(id, "{\"displayName\":\"N%d\"}".formatted(id)))
                        .toArray(String[]::new))
                .then()
                .body("outcomes.status.unique()", equalTo(List.of(200)))
                .body("outcomes.version.unique()", equalTo(List.of(1)));
        long changing = statistics.getPrepareStatementCount();
        statistics.clear();
        bulk.run(ids.stream().map(Bulk::deletion).toArray(String[]::new))
                .then()
                .body("outcomes.status.unique()", equalTo(List.of(204)));

        assertThat(changing).isLessThan(40);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(40);
        assertThat(bulk.names()).isEmpty();
        assertThat(TestDatabase.sql("select count(*) from former_user_guid where tenant_id = " + tenant.id()))
                .containsExactly("200");
        assertThat(TestDatabase.sql("select action || count(*) from audit_event where tenant_id = %d group by action"
                        .formatted(tenant.id())))
                .contains("user.create200", "user.update200", "user.delete200");
    }

    @Test
    void changesTogetherWhatWouldBeChangedAlone() {
        int ann = tenant.user("ann");
        int bob = tenant.user("bob");
        int cid = tenant.user("cid");
        String session = tenant.token("cid", TestTenant.PASSWORD);
        String locked = "{\"email\":\"x@example.org\",\"profile\":{\"a\":1},\"statusInfo\":{\"accountLocked\":true}}";

        bulk.run(change(ann, locked), change(cid, locked)).then().body("outcomes.status", equalTo(List.of(200, 200)));
        patch(asAdmin(), bulk.path("/users/" + bob), locked).then().statusCode(200);

        assertThat(normal(asAdmin().get(bulk.path("/users/" + ann)).asString()))
                .isEqualTo(normal(
                        asAdmin().get(bulk.path("/users/" + bob)).asString().replace("bob", "ann")));
        Api.withToken(session).get("/api/v1/me").then().statusCode(401);
        tenant.auditEvents("?action=user.update")
                .body("size()", equalTo(3))
                .body(
                        "changes[0]",
                        equalTo(tenant.auditEvents("?action=user.update")
                                .extract()
                                .path("changes[2]")));
    }

    @Test
    void refusesOneOfManyChangesAlone() {
        int ann = tenant.user("ann");
        int bob = tenant.user("bob");
        int cid = tenant.user("cid");

        bulk.run(
                        change(ann, "{\"email\":\"no address\"}"),
                        change(bob, "{\"displayName\":\"Bob\"}"),
                        change(999_999, "{\"displayName\":\"Nobody\"}"),
                        "{\"op\":\"update\",\"id\":%d,\"version\":9,\"user\":{\"email\":\"a@b\"}}".formatted(cid),
                        change(cid, "{\"profile\":7}"),
                        change(ann, "{}"))
                .then()
                .body("outcomes.status", equalTo(List.of(400, 200, 404, 412, 400, 200)))
                .body("outcomes.version", equalTo(Arrays.asList(null, 1, null, null, null, 0)));
    }

    @Test
    void parallelChangesOfTheSameAccountsAllCount() throws InterruptedException {
        List<Integer> ids =
                IntStream.range(0, 20).mapToObj(i -> tenant.user("u" + i)).toList();
        List<Integer> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        List<Callable<Response>> calls = Stream.of(ids, reversed, ids, reversed)
                .map(order -> (Callable<Response>) () -> bulk.run(order.stream()
                        .map(id -> change(id, "{\"displayName\":\"%s\"}".formatted(unique("n"))))
                        .toArray(String[]::new)))
                .toList();

        List<Response> answers = Parallel.run(calls);

        assertThat(answers)
                .allSatisfy(answer ->
                        answer.then().statusCode(200).body("outcomes.status.unique()", equalTo(List.of(200))));
        assertThat(TestDatabase.sql("select distinct version from app_user where tenant_id = " + tenant.id()))
                .containsExactly("4");
    }

    @Test
    void ofTwoWhoWantTheSameNamesOneGetsEach() throws InterruptedException {
        String[] names = IntStream.range(0, 60).mapToObj(i -> "u" + i).toArray(String[]::new);
        List<String> forward = Stream.of(names).map(Bulk::creation).toList();
        List<String> backward =
                IntStream.range(0, 60).mapToObj(i -> creation(names[59 - i])).toList();
        List<Callable<Response>> calls = List.of(
                () -> bulk.run(forward.toArray(String[]::new)),
                () -> bulk.run(backward.toArray(String[]::new)),
                () -> bulk.run(forward.toArray(String[]::new)));

        List<Response> answers = Parallel.run(calls);

        List<Integer> statuses = answers.stream()
                .flatMap(answer ->
                        answer.then().statusCode(200).extract().<List<Integer>>path("outcomes.status").stream())
                .toList();
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(60);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(120);
        assertThat(bulk.names()).containsExactlyInAnyOrder(names);
    }

    /** Without what differs between two accounts that were made alike. */
    private static String normal(String user) {
        return user.replaceAll("\"(id|guid|createdAt|modifiedAt)\":[^,]+,", "");
    }
}
