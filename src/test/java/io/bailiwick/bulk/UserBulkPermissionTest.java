package io.bailiwick.bulk;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.bulk.Bulk.createWithPassword;
import static io.bailiwick.bulk.Bulk.creation;
import static io.bailiwick.bulk.Bulk.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Permission;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody may do more with many accounts at once than with one. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserBulkPermissionTest {

    private TestTenant tenant;
    private Bulk bulk;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        bulk = new Bulk(tenant);
    }

    @Test
    void nobodyGivesWhatTheyLackNorTouchesTheStronger() {
        int strong = tenant.user("strong", Permission.CHANGE_PASSWORD.id(), Permission.CREATE_ROLE.id());
        helper("helper", Permission.CREATE_USERS, Permission.MODIFY_USERS, Permission.DELETE_USERS);
        int administrator = tenant.role("Tenant Administrator");

        bulk.run(
                        tenant.as("helper"),
                        creation("ann"),
                        operation(
                                "create",
                                "{\"userName\":\"bob\",\"permissions\":{\"roles\":[%d]}}".formatted(administrator)),
                        operation(
                                "create",
                                "{\"userName\":\"cid\",\"permissions\":{\"roles\":[%d]}}".formatted(administrator)),
                        "{\"op\":\"update\",\"id\":%d,\"user\":{\"email\":\"a@b\"}}".formatted(strong),
                        "{\"op\":\"delete\",\"id\":%d}".formatted(strong))
                .then()
                .statusCode(200)
                .body("outcomes.status", equalTo(List.of(201, 403, 403, 403, 403)));

        assertThat(bulk.names()).contains("ann", "strong").doesNotContain("bob", "cid");
    }

    @Test
    void eachOperationNeedsItsOwnPermission() {
        int ann = tenant.user("ann");
        helper("deleter", Permission.DELETE_USERS);

        bulk.run(
                        tenant.as("deleter"),
                        creation("bob"),
                        creation("cid"),
                        createWithPassword("dora"),
                        "{\"op\":\"update\",\"id\":%d,\"user\":{\"email\":\"a@b\"}}".formatted(ann),
                        "{\"op\":\"delete\",\"id\":%d}".formatted(ann))
                .then()
                .statusCode(200)
                .body("outcomes.status", equalTo(List.of(403, 403, 403, 403, 204)));

        assertThat(bulk.names()).containsExactly("deleter");
    }

    @Test
    void refusesWhoeverMayDoNothingOfIt() {
        tenant.user("ann");

        bulk.run(tenant.as("ann"), creation("bob")).then().statusCode(403);
    }

    @Test
    void knowsNobodyOfAnotherTenant() {
        int stranger = newTenant().user("stranger");
        tenant.administrator("boss");

        bulk.run(
                        tenant.as("boss"),
                        "{\"op\":\"update\",\"id\":%d,\"user\":{\"email\":\"a@b\"}}".formatted(stranger),
                        "{\"op\":\"delete\",\"id\":%d}".formatted(stranger))
                .then()
                .statusCode(200)
                .body("outcomes.status", equalTo(List.of(404, 404)));

        new Bulk(newTenant()).run(tenant.as("boss"), creation("x")).then().statusCode(403);
    }

    @Test
    void nobodyDeletesThemselves() {
        new Bulk(TestTenant.SYSTEM)
                .run(asAdmin(), "{\"op\":\"delete\",\"id\":1}")
                .then()
                .statusCode(200)
                .body("outcomes[0].status", equalTo(403));
    }

    private void helper(String name, Permission... permissions) {
        int id = tenant.user(name, Stream.of(permissions).map(Permission::id).toArray(Integer[]::new));
        List<Integer> administrators =
                Stream.concat(tenant.administratorIds().stream(), Stream.of(id)).toList();
        tenant.administrators(administrators.toArray(Integer[]::new));
    }
}
