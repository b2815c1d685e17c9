package io.bailiwick.password;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PasswordPolicyResourceTest {

    private static final String LONG = "sixteen-letters-or-more";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @Test
    void newTenantHasWhatIsBuiltIn() {
        asAdmin()
                .get(path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("preset", equalTo("own"))
                .body("minLength", equalTo(8))
                .body("maxLength", equalTo(128))
                .body("refuseCommon", equalTo(true))
                .body("refuseUserName", equalTo(true))
                .body("history", equalTo(0))
                .body("expiration", equalTo("PT0S"))
                .body("temporaryPasswordLifetime", equalTo("PT168H"))
                .body("currentPasswordRequired", equalTo(true));
    }

    @Test
    void isOneSectionOfTheSettings() {
        patch("{\"minLength\":12}").statusCode(200).header("ETag", "\"1\"").body("minLength", equalTo(12));

        asAdmin()
                .get("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then()
                .header("ETag", "\"1\"")
                .body("passwordPolicy.minLength", equalTo(12));
        patch("{\"minLength\":null}").statusCode(200).body("minLength", equalTo(8));
    }

    @Test
    void refusesPatchOfWhatHasChangedSinceItWasRead() {
        patch("{\"minLength\":12}").statusCode(200);

        patch(asAdmin().header("If-Match", "\"0\""), "{\"minLength\":13}").statusCode(412);
        patch(asAdmin().header("If-Match", "\"1\""), "{\"minLength\":13}").statusCode(200);
    }

    @Test
    void refusesWhatMakesNoSense() {
        patch("{\"minLength\":7}").statusCode(400).body("code", equalTo("invalid_property"));
        patch("{\"minLength\":65}").statusCode(400);
        patch("{\"maxLength\":11}").statusCode(400);
        patch("{\"maxLength\":257}").statusCode(400);
        patch("{\"minLength\":20,\"maxLength\":19}").statusCode(400);
        patch("{\"minUpperCase\":-1}").statusCode(400);
        patch("{\"maxLength\":12,\"minUpperCase\":7,\"minDigits\":6}").statusCode(400);
        patch("{\"minClasses\":5}").statusCode(400);
        patch("{\"history\":25}").statusCode(400);
        patch("{\"expiration\":\"PT23H\"}").statusCode(400);
        patch("{\"expiration\":\"-P1D\"}").statusCode(400);
        patch("{\"temporaryPasswordLifetime\":\"PT1M\"}").statusCode(400);
        patch("{\"preset\":\"none\"}").statusCode(400).body("detail", containsString("hdpDefault"));
        patch("{\"preset\":0}").statusCode(400);
        patch("{\"refuseCommon\":\"no\"}").statusCode(400);
        patch("{\"minLenght\":12}").statusCode(400).body("code", equalTo("invalid_json"));
        asAdmin().get(path("")).then().header("ETag", "\"0\"");
    }

    @Test
    void everybodyInTheTenantMayKnowTheRulesAlsoWhileTheirPasswordMustChange() {
        tenant.create("""
                {"userName":"new","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":2}}""".formatted(tenant.id(), PASSWORD));
        String token = tenant.token("new", PASSWORD);

        withToken(token).get(path("")).then().statusCode(200).body("minLength", equalTo(8));
        withToken(token)
                .get(path("/rules"))
                .then()
                .statusCode(200)
                .body("rule", contains("length", "userName", "common"))
                .body("title", hasItem("Must contain at least 8 characters but no more than 128 characters"));
        post(withToken(token), path("/validate"), "{\"password\":\"short\"}")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false));
    }

    @Test
    void usersOfTheTenantCantChangeThemAndOthersNotEvenReadThem() {
        tenant.user("ann");
        TestTenant other = newTenant();
        other.user("bob");
        RequestSpecification bob = as("bob@" + other.key(), PASSWORD);

        patch(as("ann@" + tenant.key(), PASSWORD), "{\"minLength\":12}").statusCode(403);
        bob.get(path("")).then().statusCode(403);
        as("bob@" + other.key(), PASSWORD).get(path("/rules")).then().statusCode(403);
        post(as("bob@" + other.key(), PASSWORD), path("/validate"), "{\"password\":\"quiet-meadow\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void validatesRuleByRuleWithoutRepeatingThePassword() {
        tenant.user("longname");
        patch("{\"minDigits\":2}").statusCode(200);

        post(as("longname@" + tenant.key(), PASSWORD), path("/validate"), "{\"password\":\"my-LONGNAME-7\"}")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("rules.rule", contains("length", "digits", "userName", "common"))
                .body("rules.passed", contains(true, false, false, true))
                .body(not(containsString("LONGNAME")));
        post(asAdmin(), path("/validate"), "{\"password\":\"my-LONGNAME-77\",\"userName\":\"somebody\"}")
                .then()
                .body("passed", equalTo(true));
        post(asAdmin(), path("/validate"), "{\"password\":\"my-LONGNAME-77\",\"email\":\"longname@a.example\"}")
                .then()
                .body("passed", equalTo(false));
        post(asAdmin(), path("/validate"), "{}").then().statusCode(400).body("code", equalTo("missing_property"));
    }

    @Test
    void oneRuleHoldsAtEveryDoorOfTheTenantAndAtNoOther() {
        TestTenant other = newTenant();
        patch("{\"minLength\":16}").statusCode(200);

        enrol(tenant, "/api/v1/tenants/%s/users".formatted(tenant.key()), PASSWORD)
                .statusCode(400)
                .body("code", equalTo("weak_password"))
                .body("detail", containsString("at least 16 characters"));
        enrol(tenant, "/api/admin/users", PASSWORD).statusCode(400).body("error.code", equalTo(222207930));
        enrol(other, "/api/admin/users", PASSWORD).statusCode(201);
        int ann = tenant.create("""
                        {"userName":"ann","tenantId":%d,"statusInfo":{"status":1},
                         "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(tenant.id(), LONG)).getInt("id");
        String reset = "{\"newPassword\":\"%s\"}".formatted(PASSWORD);
        post(asAdmin(), tenant.path(ann) + "/password/reset", reset).then().statusCode(400);
        Api.put(asAdmin(), "/api/admin/users/%d/resetpassword".formatted(ann), reset)
                .then()
                .statusCode(400);
        String change = "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(LONG, PASSWORD);
        Api.put(as("ann@" + tenant.key(), LONG), "/api/v1/me/password", change)
                .then()
                .statusCode(400);
        Api.put(as("ann@" + tenant.key(), LONG), "/api/admin/userdetails/changePassword", change)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesTheNameInTheOwnersAddressAtEveryDoor() {
        String body = """
                {"userName":"ann","email":"A.Smith@globex.example","passwordInfo":{"password":"%s","passwordStatus":1}}""";
        String users = "/api/v1/tenants/%s/users".formatted(tenant.key());
        String change = "{\"currentPassword\":\"%s\",\"newPassword\":\"a.smith-4711\"}".formatted(PASSWORD);
        post(asAdmin(), users, body.formatted("a.smith-4711")).then().statusCode(400);
        int ann = post(asAdmin(), users, body.formatted(PASSWORD))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        post(asAdmin(), tenant.path(ann) + "/password/reset", "{\"newPassword\":\"a.smith-4711\"}")
                .then()
                .statusCode(400);
        Api.put(tenant.as("ann"), "/api/v1/me/password", change).then().statusCode(400);
        post(tenant.as("ann"), path("/validate"), "{\"password\":\"a.smith-4711\"}")
                .then()
                .body("passed", equalTo(false));
    }

    @Test
    void namesEveryBrokenRule() {
        patch("{\"minUpperCase\":1,\"minSpecial\":1}").statusCode(200);

        enrol(tenant, "/api/admin/users", "short")
                .statusCode(400)
                .body("error.message.value", containsString("at least 8 characters"))
                .body("error.message.value", containsString("1 upper case"))
                .body("error.message.value", containsString("1 special"));
    }

    @Test
    void refusesCommonPasswordsAndNamesOfTheTenant() {
        enrol(tenant, "/api/admin/users", "Sunshine1").statusCode(400);
        enrol(tenant, "/api/admin/users", tenant.key() + "-1").statusCode(400);

        patch("{\"refuseCommon\":false}").statusCode(200);

        enrol(tenant, "/api/admin/users", "sunshine1").statusCode(201);
    }

    private static ValidatableResponse enrol(TestTenant tenant, String path, String password) {
        String body = """
                {"userName":"newcomer",%s"statusInfo":{"status":1},"passwordInfo":{"password":"%s","passwordStatus":1}}""";
        String id = path.startsWith("/api/v1") ? "" : "\"tenantId\":%d,".formatted(tenant.id());
        return post(asAdmin(), path, body.formatted(id, password)).then();
    }

    private ValidatableResponse patch(String json) {
        return patch(asAdmin(), json);
    }

    private ValidatableResponse patch(RequestSpecification caller, String json) {
        return Api.patch(caller, path(""), json).then();
    }

    private String path(String below) {
        return "/api/v1/tenants/%s/password-policy%s".formatted(tenant.key(), below);
    }
}
