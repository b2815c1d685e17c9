package io.bailiwick.bulk;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.bulk.Bulk.PASSWORD;
import static io.bailiwick.bulk.Bulk.createWithPassword;
import static io.bailiwick.bulk.Bulk.creation;
import static io.bailiwick.bulk.Bulk.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many accounts in one request, each by the rules of the single operation and with an outcome of its own. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserBulkTest {

    private TestTenant tenant;
    private Bulk bulk;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        bulk = new Bulk(tenant);
    }

    @Test
    void tellsWhatCameOfEachInTheirOrder() {
        int ann = tenant.user("ann");
        int bob = tenant.user("bob");

        bulk.run(
                        creation("cid"),
                        creation("ANN"),
                        creation("dora"),
                        "{\"op\":\"update\",\"id\":%d,\"version\":0,\"user\":{\"email\":\"ann@example.org\"}}"
                                .formatted(ann),
                        "{\"op\":\"delete\",\"id\":%d}".formatted(bob),
                        "{\"op\":\"delete\",\"id\":%d}".formatted(bob),
                        "{\"op\":\"merge\"}",
                        creation("eve"))
                .then()
                .statusCode(200)
                .body("outcomes.index", equalTo(List.of(0, 1, 2, 3, 4, 5, 6, 7)))
                .body("outcomes.status", equalTo(List.of(201, 409, 201, 200, 204, 404, 400, 201)))
                .body("outcomes[0].op", equalTo("create"))
                .body("outcomes[0].version", equalTo(0))
                .body("outcomes[1].problem.code", equalTo("user_exists"))
                .body("outcomes[1].id", nullValue())
                .body("outcomes[3].id", equalTo(ann))
                .body("outcomes[3].version", equalTo(1))
                .body("outcomes[5].problem.code", equalTo("user_not_found"))
                .body("outcomes[6].problem.code", equalTo("invalid_property"));

        assertThat(bulk.names()).containsExactlyInAnyOrder("ann", "cid", "dora", "eve");
    }

    @Test
    void createsWhatSingleCallCreates() {
        int role = tenant.role("Tenant Administrator");
        String user = """
                {"userName":"%s","displayName":"Somebody","email":"x@example.org","externalId":"%s","profile":{"a":1},
                 "statusInfo":{"status":0},"passwordInfo":{"password":"%s","passwordStatus":1},
                 "permissions":{"roles":[%d],"permissions":[11]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"%s-1","authServiceId":1},
                    {"authUserName":"%s-2","authServiceId":1}]}}""";

        Response many = bulk.run(
                operation("create", user.formatted("ann", "e1", PASSWORD, role, "ann", "ann")), creation("unlike-her"));
        Response single =
                post(asAdmin(), bulk.path("/users"), user.formatted("bob", "e2", PASSWORD, role, "bob", "bob"));

        many.then().statusCode(200).body("outcomes.status", equalTo(List.of(201, 201)));
        int id = many.path("outcomes[0].id");
        String created = asAdmin().get(bulk.path("/users/" + id)).asString();
        assertThat(normal(created))
                .isEqualTo(normal(single.asString().replace("bob", "ann").replace("e2", "e1")));
        int other = many.path("outcomes[1].id");
        assertThat(normal(asAdmin().get(bulk.path("/users/" + other)).asString()))
                .contains("\"authUserName\":\"unlike-her\"", "\"roles\":[%d]".formatted(tenant.role("User")));
    }

    @Test
    void letsPeopleIn() {
        bulk.run(createWithPassword("ann"), createWithPassword("bob"))
                .then()
                .statusCode(200)
                .body("outcomes.status", equalTo(List.of(201, 201)));

        tenant.token("ann", PASSWORD);
        tenant.token("bob", PASSWORD);
    }

    @Test
    void refusesWeakPasswordOfOneAlone() {
        bulk.run(
                        createWithPassword("ann"),
                        createWithPassword("bob").replace(PASSWORD, "short"),
                        createWithPassword("cid"))
                .then()
                .body("outcomes.status", equalTo(List.of(201, 400, 201)))
                .body("outcomes[1].problem.code", equalTo("weak_password"));
    }

    @Test
    void namesMistakesByPropertyAndNeverRepeatsPasswords() {
        Response answer = bulk.run(
                "{\"op\":\"create\",\"user\":{\"userName\":\"ann\",\"passwort\":\"hush-4711\"}}",
                "{\"op\":\"create\",\"user\":{\"userName\":7}}",
                "{\"op\":\"create\"}",
                "{\"op\":\"update\",\"user\":{}}",
                "{\"op\":\"update\",\"id\":1,\"user\":{\"guid\":7}}",
                "{\"op\":\"delete\"}",
                "{\"op\":\"create\",\"user\":7}",
                "{}");

        answer.then()
                .statusCode(200)
                .body("outcomes.status", equalTo(List.of(400, 400, 400, 400, 404, 400, 400, 400)))
                .body("outcomes[0].problem.detail", equalTo("Unknown property 'passwort'"))
                .body("outcomes[1].problem.detail", equalTo("'userName' has a value of the wrong type"))
                .body("outcomes[2].problem.detail", equalTo("Missing 'user'"))
                .body("outcomes[5].problem.detail", equalTo("Missing 'id'"));
        assertThat(answer.asString()).doesNotContain("hush", "4711");
    }

    @Test
    void laterOperationsSeeWhatEarlierOnesDid() {
        int ann = tenant.user("ann");

        bulk.run(
                        creation("bob"),
                        creation("Bob"),
                        "{\"op\":\"delete\",\"id\":%d}".formatted(ann),
                        creation("ann"),
                        "{\"op\":\"update\",\"id\":%d,\"user\":{\"email\":\"a@b\"}}".formatted(ann))
                .then()
                .body("outcomes.status", equalTo(List.of(201, 409, 204, 201, 404)));
    }

    @Test
    void refusesOneWhoWantsTheLoginOrExternalIdOfAnother() {
        tenant.create("""
                {"userName":"ann","tenantId":%d,"statusInfo":{"status":1},
                 "authenticationInfo":{"authUsers":[{"authUserName":"shared","authServiceId":1}]}}""".formatted(tenant.id()));
        post(asAdmin(), bulk.path("/users"), "{\"userName\":\"bob\",\"externalId\":\"e1\"}")
                .then()
                .statusCode(201);

        bulk.run(
                        creation("shared"),
                        operation("create", "{\"userName\":\"cid\",\"externalId\":\"e1\"}"),
                        creation("dora"),
                        operation(
                                "create",
                                "{\"userName\":\"eve\",\"authenticationInfo\":{\"authUsers\":[{\"authUserName\":\"dora\",\"authServiceId\":1}]}}"))
                .then()
                .body("outcomes.status", equalTo(List.of(409, 409, 201, 409)));

        assertThat(bulk.names()).containsExactlyInAnyOrder("ann", "bob", "dora");
    }

    @Test
    void refusesWhatIsNotTheVersionThatWasRead() {
        int ann = tenant.user("ann");

        bulk.run(
                        "{\"op\":\"update\",\"id\":%d,\"version\":7,\"user\":{\"email\":\"a@b\"}}".formatted(ann),
                        "{\"op\":\"delete\",\"id\":%d,\"version\":7}".formatted(ann))
                .then()
                .body("outcomes.status", equalTo(List.of(412, 412)))
                .body("outcomes[0].problem.code", equalTo("precondition_failed"));
    }

    @Test
    void refusesWildcardAloneWhereNamesAreUniqueOnTheServer() {
        String path = "/api/v1/tenants/" + tenant.key();
        Api.patch(asAdmin(), path + "/settings", "{\"login\":{\"delimiter\":\"|\"}}")
                .then()
                .statusCode(200);
        Api.patch(asAdmin(), path, "{\"serverWideNames\":true}").then().statusCode(200);
        int service = tenant.directory("ldap://127.0.0.1:389", "uid=%LOGINNAME%,dc=example,dc=com");
        String everybody = operation("create", """
                {"userName":"%s","authenticationInfo":{"authUsers":[{"authUserName":"*","authServiceId":%d}]}}""".formatted(unique("all"), service));

        bulk.run(creation(unique("ann")), everybody).then().statusCode(200).body("outcomes.status", contains(201, 400));
    }

    @Test
    void doesNothingOfWhatIsTooMuch() {
        String[] operations =
                IntStream.rangeClosed(0, 1000).mapToObj(i -> creation("u" + i)).toArray(String[]::new);

        bulk.run(operations)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_property"))
                .body("detail", equalTo("'operations' must have from 1 to 1000 members"));
        bulk.run().then().statusCode(400);

        assertThat(bulk.names()).isEmpty();
    }

    @Test
    void recordsEachInTheTrail() {
        int gone = tenant.user("gone");

        bulk.run(creation("ann"), creation("bob"), creation("ann"), "{\"op\":\"delete\",\"id\":%d}".formatted(gone));

        tenant.auditEvents("?action=user.create&limit=2")
                .statusCode(200)
                .body("changes.userName.after", equalTo(List.of("bob", "ann")))
                .body(
                        "[0].requestId",
                        equalTo(tenant.auditEvents("?action=user.delete")
                                .extract()
                                .path("[0].requestId")));
        tenant.auditEvents("?action=user.delete").body("target", equalTo(List.of("user:" + gone)));
    }

    /** Without what differs between two accounts that were made alike. */
    private static String normal(String user) {
        return user.replaceAll("\"(id|guid|createdAt|modifiedAt)\":[^,]+,", "");
    }
}
