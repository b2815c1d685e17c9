package io.bailiwick.bulk;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.unique;
import static io.bailiwick.bulk.Bulk.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bulk that is sent again with its key goes on, or is answered as before. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserBulkReplayTest {

    private TestTenant tenant;
    private Bulk bulk;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        bulk = new Bulk(tenant);
    }

    @Test
    void answersTheSameAgain() {
        String key = unique("bulk-");
        int gone = tenant.user("gone");
        String[] operations = {
            creation("ann"), creation("bob"), creation("ann"), "{\"op\":\"delete\",\"id\":%d}".formatted(gone)
        };

        Response first = bulk.run(asAdmin().header("Idempotency-Key", key), operations);
        Response second = bulk.run(asAdmin().header("Idempotency-Key", key), operations);

        first.then().statusCode(200).body("outcomes.status", equalTo(List.of(201, 201, 409, 204)));
        second.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        bulk.run(asAdmin().header("Idempotency-Key", key), creation("cid"))
                .then()
                .statusCode(422);
    }

    @Test
    void goesOnWhereSomebodyWasKilled() {
        String key = unique("bulk-");
        int gone = tenant.user("gone");
        String[] operations = {
            "{\"op\":\"delete\",\"id\":%d}".formatted(gone),
            creation("ann"),
            creation("bob"),
            creation("ann"),
            creation("cid")
        };
        Response first = bulk.run(asAdmin().header("Idempotency-Key", key), operations);
        String mine = "(select request_key from idempotent_part where outcome is not null and run = (select run from"
                + " idempotent_request order by expires_at desc limit 1))";
        TestDatabase.asOwner("delete from app_user where user_name = 'cid' and tenant_id = " + tenant.id());
        TestDatabase.asOwner("delete from idempotent_part where part >= 3 and request_key in " + mine);
        TestDatabase.asOwner("""
                update idempotent_request set lease = gen_random_uuid(), lease_until = now(), status = null, body = null
                where request_key in %s""".formatted(mine));

        Response second = bulk.run(asAdmin().header("Idempotency-Key", key), operations);

        second.then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("outcomes.status", equalTo(List.of(204, 201, 201, 409, 201)));
        assertThat(second.<List<Integer>>path("outcomes.id").subList(0, 4))
                .isEqualTo(first.<List<Integer>>path("outcomes.id").subList(0, 4));
        assertThat(bulk.names()).containsExactlyInAnyOrder("ann", "bob", "cid");
    }

    @Test
    void twentyOfTheSameDoItOnce() throws InterruptedException {
        String key = unique("bulk-");
        String[] operations =
                IntStream.range(0, 30).mapToObj(i -> creation("u" + i)).toArray(String[]::new);
        Callable<Response> call = () -> bulk.run(asAdmin().header("Idempotency-Key", key), operations);

        List<Response> answers = Parallel.run(Collections.nCopies(20, call));

        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .allSatisfy(answer -> assertThat(answer.<List<Integer>>path("outcomes.status"))
                        .containsOnly(201));
        tenant.auditEvents("?action=user.create&limit=100").body("$", hasSize(30));
    }
}
