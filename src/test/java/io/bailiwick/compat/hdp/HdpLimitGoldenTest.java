package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** contracts/hdp.md, section 7, answer by answer. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpLimitGoldenTest {

    private static final String LIMITS = "/api/admin/limits";
    private static final String SYSTEM = LIMITS + "/system/";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @AfterEach
    void setNothing() {
        for (int id = 2; id <= 4; id++) {
            asAdmin().delete(SYSTEM + id);
        }
    }

    @Test
    void listsLimits() {
        check("limits.json", asAdmin().get(LIMITS));
        check("limits-none.json", asAdmin().get(LIMITS + "/system"));
        check("limits-of-tenants.json", asAdmin().get(LIMITS + "/tenants"));
        check("limits-none.json", asAdmin().get(LIMITS + "/tenants/" + tenant.id()));
        check("limits-none.json", asAdmin().get(LIMITS + "/users/1"));
    }

    @Test
    void setsReplacesAndRemovesWhatTheSystemSaysOfLockout() {
        check("limit-created.json", send("POST", 3, "{\"value\":7}"));
        check("limit-replaced.json", send("PUT", 4, "{\"value\":1800}"));
        check("limit.json", asAdmin().get(SYSTEM + 3));
        check("limits-set.json", asAdmin().get(LIMITS + "/system"));
        settings(tenant).body("lockout.attempts", equalTo(7)).body("lockout.period", equalTo("PT30M"));

        asAdmin().delete(SYSTEM + 3).then().statusCode(204);

        settings(tenant).body("lockout.attempts", equalTo(5));
        check("limit-not-set.json", asAdmin().get(SYSTEM + 3));
        check("limit-not-set.json", asAdmin().delete(SYSTEM + 3));
    }

    @Test
    void tellsWhereALimitIsThatWasSet() {
        send("POST", 3, "{\"value\":7}").then().statusCode(201).header("Location", endsWith(SYSTEM + 3));
    }

    @Test
    void tenantThatSaysItsOwnKeepsIt() {
        asAdmin()
                .contentType("application/merge-patch+json")
                .body("{\"lockout\":{\"attempts\":2}}")
                .patch("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then()
                .statusCode(200);

        send("PUT", 3, "{\"value\":7}").then().statusCode(200);

        settings(tenant).body("lockout.attempts", equalTo(2));
    }

    @Test
    void locksAfterSoManyFailuresAndShowsIt() {
        int ann = tenant.user("ann");
        send("PUT", 3, "{\"value\":2}").then().statusCode(200);

        for (String wrong : List.of("wrong-1", "wrong-2")) {
            Api.token(tenant.key(), "ann", wrong).then().statusCode(401);
        }

        Api.token(tenant.key(), "ann", PASSWORD).then().statusCode(401);
        asAdmin().get("/api/admin/users/" + ann).then().statusCode(200).body("statusInfo.accountLocked", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0",
        "2, 1000000001",
        "3, -1",
        "3, 1000001",
        "4, 0",
        "4, 221000000001",
        "3, 9223372036854775807",
    })
    void refusesValuesOutOfRange(int id, long value) {
        send("PUT", id, "{\"value\":%d}".formatted(value))
                .then()
                .statusCode(400)
                .body("error.code", equalTo(222207929));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 1000000000", "3, 0", "3, 1000000", "4, 1", "4, 221000000000"})
    void takesTheEndsOfTheRange(int id, long value) {
        send("PUT", id, "{\"value\":%d}".formatted(value)).then().statusCode(200);

        asAdmin().get(SYSTEM + id).then().statusCode(200).body("value.toString()", equalTo(Long.toString(value)));
    }

    @Test
    void namesMistakes() {
        check("limit-out-of-range.json", send("POST", 3, "{\"value\":1000001}"));
        check("limit-without-value.json", send("POST", 3, "{}"));
        check("limit-not-served.json", send("POST", 1, "{\"value\":5}"));
        check("limit-of-tenant-not-served.json", at("POST", LIMITS + "/tenants/" + tenant.id() + "/1"));
        check("limit-of-system-alone.json", at("PUT", LIMITS + "/tenants/" + tenant.id() + "/3"));
        check("limit-not-served.json", at("POST", LIMITS + "/users/1/datasources/7/6"));
        check("limit-not-set.json", asAdmin().get(LIMITS + "/users/1/3"));
        check("whitelist-of-origins.json", asAdmin().get("/api/admin/security/cors/whitelist"));
        check("whitelist-of-addresses.json", asAdmin().get("/api/admin/security/whitelist/tenants/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/security/cors/whitelist/7",
                "/api/admin/security/whitelist",
                "/api/admin/security/whitelist/users"
            })
    void servesNoWhitelist(String path) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            at(method, path).then().statusCode(501).body("error.code", equalTo(222207501));
            Api.as("ann@" + tenant.key(), "wrong").request(method, path).then().statusCode(401);
        }
    }

    @Test
    void limitsAreForThoseOfTheSystemTenantWhoMay() {
        tenant.create("""
                {"userName":"eve","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},
                 "permissions":{"roles":[%d],"permissions":[27]}}""".formatted(tenant.id(), PASSWORD, tenant.role("User")));
        tenant.user("ann");
        RequestSpecification eve = as("eve@" + tenant.key(), PASSWORD);

        as("ann@" + tenant.key(), PASSWORD).get(LIMITS).then().statusCode(403);
        eve.get(LIMITS).then().statusCode(200);
        check("limit-forbidden.json", as("eve@" + tenant.key(), PASSWORD).get(LIMITS + "/system"));
        as("eve@" + tenant.key(), PASSWORD)
                .contentType("application/json")
                .body("{\"value\":1}")
                .put(SYSTEM + 3)
                .then()
                .statusCode(403);
    }

    private static Response send(String method, int id, String body) {
        return asAdmin().contentType("application/json").body(body).request(method, SYSTEM + id);
    }

    private static Response at(String method, String path) {
        RequestSpecification request = asAdmin();
        return (method.equals("GET") || method.equals("DELETE")
                        ? request
                        : request.contentType("application/json").body("{\"value\":1}"))
                .request(method, path);
    }

    private static ValidatableResponse settings(TestTenant tenant) {
        return asAdmin()
                .get("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then()
                .statusCode(200);
    }

    private static void check(String file, Response response) {
        Golden.check("hdp/" + file, response, Map.of());
    }
}
