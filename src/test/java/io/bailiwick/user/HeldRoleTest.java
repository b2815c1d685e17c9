package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.unique;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changes what a role gives changes those who hold it. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HeldRoleTest {

    private static final int VIEW_USERS = 14;
    private static final int CREATE_USERS = 13;
    private static final int MODIFY_ROLE = 19;
    private static final int CONFIGURATIONS = 22;

    private TestTenant tenant;
    private int ta;

    @BeforeEach
    void createAdministrator() {
        tenant = newTenant();
        ta = tenant.administrator("ta");
    }

    @Test
    void nobodyTakesAnythingFromWhoIsStronger() {
        int role = role(tenant, VIEW_USERS);
        user("chief", role, CONFIGURATIONS);

        refused(tenant.as("ta"), tenant, role, "exceeds_own_permissions");
        put(tenant.as("ta"), "/api/admin/roles/" + role, "{\"name\":\"x\",\"permissions\":[],\"users\":[]}")
                .then()
                .statusCode(403)
                .body("error.code", equalTo(222208106));
        hasPermissions(tenant, role, VIEW_USERS);
    }

    @Test
    void nobodyGivesAnythingToWhoIsStronger() {
        int role = role(tenant, VIEW_USERS);
        user("chief", role, CONFIGURATIONS);

        refused(tenant.as("ta"), tenant, role, "exceeds_own_permissions", VIEW_USERS, CREATE_USERS);
        hasPermissions(tenant, role, VIEW_USERS);
    }

    @Test
    void nobodyChangesWhoAdministersMore() {
        int role = role(SYSTEM, VIEW_USERS);
        String name = unique("operator");
        int operator = SYSTEM.user(name, MODIFY_ROLE, VIEW_USERS, CREATE_USERS);
        int other = SYSTEM.user(unique("other"), "{\"roles\":[%d]}".formatted(role));
        List<Integer> before = SYSTEM.administratorIds();
        try {
            SYSTEM.administrators(operator);
            change(as(name, PASSWORD), SYSTEM, role, VIEW_USERS, CREATE_USERS).statusCode(200);
            newTenant().administrators(other);

            refused(as(name, PASSWORD), SYSTEM, role, "exceeds_own_permissions", VIEW_USERS);
            refused(as(name, PASSWORD), SYSTEM, role, "exceeds_own_permissions", 13, 14, MODIFY_ROLE);
            hasPermissions(SYSTEM, role, CREATE_USERS, VIEW_USERS);
        } finally {
            SYSTEM.administrators(before.toArray(Integer[]::new));
        }
    }

    @Test
    void nobodyGivesToThemselves() {
        int own = role(tenant, VIEW_USERS);
        asAdmin().put(path(tenant, own) + "/users/" + ta).then().statusCode(204);
        int invoices = post(
                        tenant.as("ta"),
                        "/api/v1/tenants/%s/application-permissions".formatted(tenant.key()),
                        "{\"name\":\"invoices.read\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        refused(tenant.as("ta"), tenant, own, "own_permissions", VIEW_USERS, invoices);
        hasPermissions(tenant, own, VIEW_USERS);
        change(tenant.as("ta"), tenant, own, VIEW_USERS, CREATE_USERS).statusCode(200);
        change(tenant.as("ta"), tenant, role(tenant, VIEW_USERS), VIEW_USERS, invoices)
                .statusCode(200);
    }

    @Test
    void whoIsAsStrongChangesThem() {
        int role = role(tenant, VIEW_USERS);
        user("ann", role, CREATE_USERS);
        String token = tenant.token("ann", PASSWORD);

        change(tenant.as("ta"), tenant, role, VIEW_USERS, CREATE_USERS).statusCode(200);
        withToken(token).get("/api/v1/me").then().statusCode(200);
        change(tenant.as("ta"), tenant, role).statusCode(200);
        withToken(token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void namesOfRolesGiveNothing() {
        int role = role(tenant, VIEW_USERS);
        user("chief", role, CONFIGURATIONS);

        patch(tenant.as("ta"), path(tenant, role), "{\"name\":\"Viewers\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void administratorsChangeEverybody() {
        int role = role(tenant, VIEW_USERS);
        user("chief", role, CONFIGURATIONS);

        change(asAdmin(), tenant, role, CONFIGURATIONS).statusCode(200);
    }

    private void user(String name, int role, int permission) {
        tenant.user(name, "{\"roles\":[%d],\"permissions\":[%d]}".formatted(role, permission));
    }

    private static int role(TestTenant tenant, Integer... permissions) {
        return post(asAdmin(), "/api/v1/tenants/%s/roles".formatted(tenant.key()), """
                        {"name":"%s","permissions":%s}""".formatted(
                                unique("Role "), List.of(permissions)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(
            RequestSpecification caller, TestTenant tenant, int role, String code, Integer... permissions) {
        change(caller, tenant, role, permissions).statusCode(403).body("code", equalTo(code));
    }

    private static ValidatableResponse change(
            RequestSpecification caller, TestTenant tenant, int role, Integer... permissions) {
        return patch(caller, path(tenant, role), "{\"permissions\":%s}".formatted(List.of(permissions)))
                .then();
    }

    private static void hasPermissions(TestTenant tenant, int role, Integer... permissions) {
        asAdmin().get(path(tenant, role)).then().body("permissions", equalTo(List.of(permissions)));
    }

    private static String path(TestTenant tenant, int role) {
        return "/api/v1/tenants/%s/roles/%d".formatted(tenant.key(), role);
    }
}
