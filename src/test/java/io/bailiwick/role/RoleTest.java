package io.bailiwick.role;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RoleTest {

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
    }

    @Test
    void createsRoleWithLabelMadeOfItsName() {
        create(asAdmin(), "Night Watch", "[14,18]")
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("label", equalTo("night_watch"))
                .body("predefined", equalTo(false))
                .body("permissions", equalTo(List.of(14, 18)));
        create(asAdmin(), "night WATCH", "[]").statusCode(409).body("code", equalTo("role_exists"));
        create(asAdmin(), "Night-Watch", "[]").statusCode(201).body("label", not(equalTo("night_watch")));
    }

    @Test
    void changesNameAndPermissionsAndKeepsLabel() {
        int id = role("Readers", "[14]");

        patch(id, "{\"name\":\"Auditors\",\"permissions\":[14,18]}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Auditors"))
                .body("label", equalTo("readers"))
                .body("permissions", hasItems(14, 18));
        patch(id, "{\"permissions\":[18]}").statusCode(200).header("ETag", "\"2\"");
        patch(id, "{\"label\":\"other\"}").statusCode(400);
        patch(id, "{\"name\":null}").statusCode(400).body("code", equalTo("missing_property"));
    }

    @Test
    void refusesChangeOfWhatSomebodyElseHasChanged() {
        int id = role("Readers", "[14]");
        patch(id, "{\"permissions\":[]}").statusCode(200);

        asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"name\":\"R\",\"permissions\":[14]}")
                .put(path(id))
                .then()
                .statusCode(412);
        asAdmin().header("If-Match", "\"0\"").delete(path(id)).then().statusCode(412);
    }

    @Test
    void refusesUnknownPermissionsAndMissingOnes() {
        create(asAdmin(), "Odd", "[77]").statusCode(400).body("code", equalTo("unknown_permission"));
        create(asAdmin(), "Odd", "[1000]").statusCode(400).body("code", equalTo("unknown_permission"));
        create(asAdmin(), "Odd", "null").statusCode(400).body("code", equalTo("missing_property"));
    }

    @Test
    void predefinedRolesAreFixed() {
        int user = tenant.role("User");

        patch(user, "{\"permissions\":[]}").statusCode(403);
        asAdmin().delete(path(user)).then().statusCode(403);
    }

    @Test
    void roleThatSomebodyHasStays() {
        int id = role("Readers", "[14]");
        tenant.create("""
                {"userName":"ann","tenantId":%d,"statusInfo":{"status":1},"permissions":{"roles":[%d]}}""".formatted(tenant.id(), id));

        asAdmin().delete(path(id)).then().statusCode(409).body("code", equalTo("role_in_use"));
        asAdmin().get(path(id)).then().statusCode(200);
    }

    @Test
    void roleThatNobodyHasGoes() {
        int id = role("Readers", "[14]");

        asAdmin().delete(path(id)).then().statusCode(204);
        asAdmin().get(path(id)).then().statusCode(404).body("code", equalTo("role_not_found"));
    }

    @Test
    void nobodyPutsIntoRoleOrTakesFromItWhatTheyLack() {
        int strong = role("Strong", "[12]");
        RequestSpecification ta = tenantAdministrator();

        create(ta, "Mighty", "[12]").statusCode(403).body("code", equalTo("exceeds_own_permissions"));
        create(ta, "Meek", "[14]").statusCode(201);
        ta.contentType("application/json")
                .body("{\"permissions\":[]}")
                .patch(path(strong))
                .then()
                .statusCode(403);
        ta.delete(path(strong)).then().statusCode(403);
    }

    @Test
    void rolesOfOtherTenantsAreOutOfReach() {
        TestTenant other = Api.newTenant();
        int theirs = other.role("User");
        RequestSpecification ta = tenantAdministrator();

        ta.get("/api/v1/tenants/%s/roles".formatted(other.key())).then().statusCode(403);
        asAdmin().get(path(theirs)).then().statusCode(404);
    }

    @Test
    void permissionsOfApplicationsTravelInTokens() {
        int permission = permission("invoices.read");
        int id = role("Clerks", "[%d]".formatted(permission));
        tenant.create("""
                {"userName":"ann","tenantId":%d,"statusInfo":{"status":1},"permissions":{"roles":[%d]},
                 "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(tenant.id(), id, PASSWORD));

        assertThat(claims(tenant.token("ann", PASSWORD)).getList("permissions")).containsExactly("invoices.read");
    }

    @Test
    void permissionsOfApplicationsHaveNamesOfTheirOwnAndStayWhileUsed() {
        int permission = permission("invoices.read");
        assertThat(permission).isGreaterThanOrEqualTo(1000);
        String path = "/api/v1/tenants/%s/application-permissions/%d".formatted(tenant.key(), permission);
        int clerks = role("Clerks", "[%d]".formatted(permission));

        definePermission(asAdmin(), "invoices.read").statusCode(409).body("code", equalTo("permission_exists"));
        definePermission(asAdmin(), "Invoices").statusCode(400);
        asAdmin().delete(path).then().statusCode(409).body("code", equalTo("permission_in_use"));
        asAdmin().delete(path(clerks)).then().statusCode(204);
        asAdmin().delete(path).then().statusCode(204);
        asAdmin().get(path).then().statusCode(404);
    }

    @Test
    void permissionsOfApplicationsAreTheTenantsOwn() {
        int permission = permission("invoices.read");
        TestTenant other = Api.newTenant();

        post(
                        asAdmin(),
                        "/api/v1/tenants/%s/roles".formatted(other.key()),
                        "{\"name\":\"Clerks\",\"permissions\":[%d]}".formatted(permission))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_permission"));
        asAdmin()
                .get("/api/v1/tenants/%s/permissions".formatted(tenant.key()))
                .then()
                .body("name", hasItem("invoices.read"));
        asAdmin()
                .get("/api/v1/tenants/%s/permissions".formatted(other.key()))
                .then()
                .body("name", not(hasItem("invoices.read")));
    }

    @Test
    void administratorsOfTenantsDefineAndGrantThem() {
        RequestSpecification ta = tenantAdministrator();
        int permission =
                definePermission(ta, "invoices.read").statusCode(201).extract().path("id");

        create(ta, "Clerks", "[%d]".formatted(permission)).statusCode(201);
    }

    @Test
    void listGoesOnWhereTheLastPageEnded() {
        role("Readers", "[]");
        asAdmin()
                .queryParam("limit", 2)
                .get(path())
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .header("Link", not(equalTo(null)));
        asAdmin().get(path()).then().body("", hasSize(3)).body("label", hasItems("user", "readers"));
    }

    private RequestSpecification tenantAdministrator() {
        String name = Api.unique("ta");
        int id = tenant.created("""
                        {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},"permissions":{"roles":[%d]},
                         "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(name, tenant.id(), tenant.role("Tenant Administrator"), PASSWORD));
        asAdmin()
                .contentType("application/json")
                .body("{\"admins\":[%d]}".formatted(id))
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then()
                .statusCode(200);
        return as(name + "@" + tenant.key(), PASSWORD);
    }

    private int role(String name, String permissions) {
        return create(asAdmin(), name, permissions).statusCode(201).extract().path("id");
    }

    private ValidatableResponse create(RequestSpecification caller, String name, String permissions) {
        return post(caller, path(), "{\"name\":\"%s\",\"permissions\":%s}".formatted(name, permissions))
                .then();
    }

    private ValidatableResponse patch(int id, String json) {
        return asAdmin()
                .contentType("application/json")
                .body(json)
                .patch(path(id))
                .then();
    }

    private int permission(String name) {
        return definePermission(asAdmin(), name).statusCode(201).extract().path("id");
    }

    private ValidatableResponse definePermission(RequestSpecification caller, String name) {
        return post(
                        caller,
                        "/api/v1/tenants/%s/application-permissions".formatted(tenant.key()),
                        "{\"name\":\"%s\"}".formatted(name))
                .then();
    }

    private static JsonPath claims(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private String path(int id) {
        return path() + "/" + id;
    }

    private String path() {
        return "/api/v1/tenants/%s/roles".formatted(tenant.key());
    }
}
