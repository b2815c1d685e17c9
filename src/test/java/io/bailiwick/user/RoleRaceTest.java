package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.SYSTEM;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.RivalTransaction;
import io.bailiwick.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who change roles and those who hold them at the same time. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RoleRaceTest {

    private static final String GUARD_OF_ADMINISTRATORS =
            "select from last_administrator where tenant_id = 1 for update";

    private int role;
    private int chief;

    @BeforeEach
    void createRole() {
        role = post(asAdmin(), "/api/v1/tenants/system/roles", """
                        {"name":"%s","permissions":[12]}""".formatted(unique("Chiefs")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        chief = SYSTEM.user(unique("chief"), "{\"roles\":[1]}");
    }

    @Test
    void whoGivesARoleLocksItAfterTheGuardOfAdministrators() throws SQLException {
        waitsForTheGuardWithoutTheRole(user -> asAdmin().put(holder(user))).statusCode(204);
    }

    @Test
    void whoTakesARoleLocksItAfterTheGuardOfAdministrators() throws SQLException {
        asAdmin().put(holder(chief)).then().statusCode(204);

        waitsForTheGuardWithoutTheRole(user -> asAdmin().delete(holder(user))).statusCode(204);
    }

    @Test
    void whoChangesARoleLocksItAfterTheGuardOfAdministrators() throws SQLException {
        asAdmin().put(holder(chief)).then().statusCode(204);

        waitsForTheGuardWithoutTheRole(user -> patch(asAdmin(), path(), "{\"permissions\":[]}"))
                .statusCode(200);
    }

    @Test
    void newAccountsGetNoRoleThatIsDeletedAtTheSameTime() throws SQLException {
        String name = unique("ann");

        whileTheRoleIsDeleted(() -> post(asAdmin(), "/api/v1/tenants/system/users", """
                        {"userName":"%s","permissions":{"roles":[%d]}}""".formatted(name, role)))
                .statusCode(400)
                .body("code", equalTo("unknown_role"));

        assertThat(TestDatabase.sql("select id from app_user where user_name = '%s'".formatted(name)))
                .isEmpty();
    }

    @Test
    void accountsGetNoRoleThatIsDeletedAtTheSameTime() throws SQLException {
        whileTheRoleIsDeleted(() -> put(asAdmin(), SYSTEM.path(chief) + "/permissions", """
                        {"roles":[1,%d]}""".formatted(role)))
                .statusCode(400)
                .body("code", equalTo("unknown_role"));

        asAdmin().get(SYSTEM.path(chief)).then().body("permissions.roles", equalTo(List.of(1)));
    }

    private ValidatableResponse whileTheRoleIsDeleted(Supplier<Response> change) throws SQLException {
        try (RivalTransaction rival = RivalTransaction.begin("delete from role where id = " + role)) {
            CompletableFuture<Response> response = supplyAsync(change);
            rival.awaitSomebodyWhoWaits();
            rival.commit();
            return response.join().then();
        }
    }

    private ValidatableResponse waitsForTheGuardWithoutTheRole(IntFunction<Response> change) throws SQLException {
        try (RivalTransaction rival = RivalTransaction.begin(GUARD_OF_ADMINISTRATORS)) {
            CompletableFuture<Response> response = supplyAsync(() -> change.apply(chief));
            rival.awaitSomebodyWhoWaits();
            rival.execute("select from role where id = %d for no key update nowait".formatted(role));
            rival.commit();
            return response.join().then();
        }
    }

    private String holder(int user) {
        return path() + "/users/" + user;
    }

    private String path() {
        return "/api/v1/tenants/system/roles/" + role;
    }
}
