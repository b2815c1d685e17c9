package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** contracts/hdp.md, C1. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpConfigurationTest {

    private static final String PATH = "/api/admin/configurations/";

    /** What the system tenant says holds for all tenants of all tests. */
    @AfterEach
    void forgetWhatTheSystemTenantSaid() {
        patch(asAdmin(), "/api/v1/tenants/system/settings", "{\"passwordPolicy\":null,\"login\":null}")
                .then()
                .statusCode(200);
    }

    @Test
    void listsAll() {
        check("configurations.json", asAdmin().get("/api/admin/configurations"));
        check("configuration.json", asAdmin().get(PATH + 1));
        check("configuration-unknown.json", asAdmin().get(PATH + 9));
    }

    @Test
    void setsDelimiterAndTakesItBack() {
        check("configuration-set.json", put(asAdmin(), 1, "\"|\""));
        settings().body("login.delimiter", equalTo("|"));

        put(asAdmin(), 1, "null").then().statusCode(200).body("value", nullValue());
        settings().body("login.delimiter", equalTo(""));
        put(asAdmin(), 1, "\"" + "|".repeat(9) + "\"").then().statusCode(400);
    }

    @Test
    void setsWhetherTheCurrentPasswordIsNeeded() {
        put(asAdmin(), 2, "\"false\"").then().statusCode(200).body("value", equalTo("false"));
        settings().body("passwordPolicy.currentPasswordRequired", equalTo(false));
        put(asAdmin(), 2, "true").then().statusCode(200).body("value", equalTo("true"));
        put(asAdmin(), 2, "\"perhaps\"").then().statusCode(400);
        put(asAdmin(), 2, "null").then().statusCode(400);
    }

    @Test
    void setsThePasswordPolicyOfAllTenantsThatDoNotSayTheirOwn() {
        TestTenant own = newTenant();
        TestTenant other = newTenant();
        patch(asAdmin(), "/api/v1/tenants/%s/password-policy".formatted(own.key()), "{\"preset\":\"own\"}")
                .then()
                .statusCode(200);

        put(asAdmin(), 6, "\"1\"").then().statusCode(200).body("value", equalTo("1"));

        preset(own).body("preset", equalTo("own"));
        preset(other).body("preset", equalTo("hdpDefault"));
        put(asAdmin(), 6, "\"3\"").then().statusCode(400);
        put(asAdmin(), 6, "{}").then().statusCode(400);
        put(asAdmin(), 6, "-1").then().statusCode(200);
        preset(other).body("preset", equalTo("minimal"));
        put(asAdmin(), 6, "2").then().statusCode(200);
        preset(other).body("preset", equalTo("own"));
    }

    @Test
    void whatIsNotHereCantBeChanged() {
        check("configuration-unsupported.json", put(asAdmin(), 3, "\"4\""));
        for (int id : new int[] {4, 5, 7, 8}) {
            put(asAdmin(), id, "\"1\"").then().statusCode(501);
        }
        put(asAdmin(), 9, "\"1\"").then().statusCode(404);
    }

    @Test
    void needsThePermissionAndAHomeInTheSystemTenant() {
        TestTenant tenant = newTenant();
        String stranger = unique("stranger");
        String configurator = unique("configurator");
        create(stranger, tenant.id(), tenant.role("User"));
        create(configurator, 1, 2);
        String plain = unique("plain");
        tenant.user(plain);
        RequestSpecification system = as(configurator, PASSWORD);

        as(plain + "@" + tenant.key(), PASSWORD).get(PATH + 1).then().statusCode(403);
        as(stranger + "@" + tenant.key(), PASSWORD).get(PATH + 1).then().statusCode(403);
        put(as(stranger + "@" + tenant.key(), PASSWORD), 1, "\"|\"").then().statusCode(403);
        put(as(stranger + "@" + tenant.key(), PASSWORD), 3, "\"4\"").then().statusCode(403);
        system.get(PATH + 1).then().statusCode(200);
        put(as(configurator, PASSWORD), 2, "\"false\"").then().statusCode(200);
        as(configurator, PASSWORD).get("/api/v1/tenants/system/settings").then().statusCode(403);
    }

    /** With Configurations beside the role. */
    private static void create(String name, int tenant, int role) {
        post(asAdmin(), "/api/admin/users", """
                        {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                         "passwordInfo":{"password":"%s","passwordStatus":1},
                         "permissions":{"roles":[%d],"permissions":[22]}}""".formatted(name, tenant, PASSWORD, role))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse preset(TestTenant tenant) {
        return asAdmin()
                .get("/api/v1/tenants/%s/password-policy".formatted(tenant.key()))
                .then();
    }

    private static ValidatableResponse settings() {
        return asAdmin().get("/api/v1/tenants/system/settings").then();
    }

    private static Response put(RequestSpecification caller, int id, String value) {
        return caller.contentType("application/json")
                .body("{\"value\":%s}".formatted(value))
                .put(PATH + id);
    }

    private static void check(String file, Response response) {
        Golden.check("hdp/" + file, response, Map.of());
    }
}
