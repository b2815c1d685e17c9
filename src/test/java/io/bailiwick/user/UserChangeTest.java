package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts by the native API: whole, in parts, and only as they were read. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserChangeTest {

    private TestTenant tenant;
    private int ann;
    private int role;

    @BeforeEach
    void createUser() {
        tenant = newTenant();
        ann = tenant.user("ann");
        role = tenant.role("User");
    }

    @Test
    void createsUserWithDetails() {
        post(asAdmin(), "/api/v1/tenants/%s/users".formatted(tenant.key()), """
                        {"userName":"bea","displayName":"Bea B.","firstName":"Bea","lastName":"B.","email":"Bea@Example.com",
                         "externalId":"hr-7","profile":{"team":"x","size":1.50,"none":null}}""")
                .then()
                .statusCode(201)
                .body("displayName", equalTo("Bea B."))
                .body("firstName", equalTo("Bea"))
                .body("lastName", equalTo("B."))
                .body("email", equalTo("Bea@Example.com"))
                .body("externalId", equalTo("hr-7"))
                .body("profile.team", equalTo("x"))
                .body("profile.size", equalTo(1.5f))
                .body("profile", not(hasKey("none")))
                .body("modifiedAt", nullValue());
    }

    @Test
    void replacesAllOfTheUser() {
        change("{\"displayName\":\"Ann\",\"profile\":{\"a\":1}}").statusCode(200);

        replace(whole("anna", "\"lastName\":\"A.\""))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("userName", equalTo("anna"))
                .body("lastName", equalTo("A."))
                .body("displayName", nullValue())
                .body("profile", nullValue())
                .body("modifiedAt", notNullValue())
                .body("version", equalTo(2));
        show().body("userName", equalTo("anna")).body("displayName", nullValue());
    }

    @Test
    void takesBackWhatItShowed() {
        String shown = show().extract().asString();

        replace(shown.replace("\"ann\",\"tenantId\"", "\"ann\",\"displayName\":\"Ann\",\"tenantId\""))
                .statusCode(200)
                .body("displayName", equalTo("Ann"));
    }

    @Test
    void makesNoVersionOfWhatChangesNothing() {
        replace(show().extract().asString()).statusCode(200).header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statusInfo         | missing_property
            permissions        | missing_property
            authenticationInfo | missing_property
            passwordInfo       | missing_property
            userName           | missing_property
            """)
    void refusesReplacementWithoutWhatEveryUserHas(String property, String code) {
        patch(asAdmin(), tenant.path(ann), "{\"%s\":null}".formatted(property))
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("detail", containsString(property));
    }

    @Test
    void patchesWhatItNamesAlone() {
        change("{\"email\":\"ann@x\",\"profile\":{\"a\":1,\"b\":{\"c\":2}}}").statusCode(200);

        change("{\"profile\":{\"a\":null,\"b\":{\"d\":3}}}")
                .statusCode(200)
                .body("email", equalTo("ann@x"))
                .body("profile", equalTo(Map.of("b", Map.of("c", 2, "d", 3))));
        change("{\"email\":null}").statusCode(200).body("email", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email":"nobody"}             | email
            {"email":"a@b@c"}              | email
            {"email":"a @b"}               | email
            {"email":"@b"}                 | email
            {"email":"a@"}                 | email
            {"email":""}                   | email
            {"email":5}                    | email
            {"displayName":"a\\u0007"}     | displayName
            {"firstName":" a"}             | firstName
            {"lastName":"a\\u202eb"}       | lastName
            {"externalId":"\\u0000"}       | externalId
            {"profile":[]}                 | profile
            {"profile":"x"}                | profile
            {"profile":{"x":"\\ud800"}}    | profile
            {"nickName":"x"}               | nickName
            {"details":{}}                 | details
            {"userName":"a\\u0000"}        | userName
            {"statusInfo":{"status":7}}    | status
            {"permissions":{"roles":[]}}   | roles
            """)
    void refusesNonsense(String patch, String part) {
        change(patch).statusCode(400).body("detail", containsString(part));

        show().header("ETag", "\"0\"");
    }

    @Test
    void holdsProfilesOfUpToEightKilobytes() {
        change("{\"profile\":{\"x\":\"%s\"}}".formatted("a".repeat(8192 - 8))).statusCode(200);
        change("{\"profile\":{\"x\":\"%s\"}}".formatted("a".repeat(8192 - 7))).statusCode(400);
        change("{\"profile\":{\"x\":\"%s\"}}".formatted("\u00e4".repeat(4093))).statusCode(400);
        change("{\"profile\":{}}").statusCode(200).body("profile.x.length()", equalTo(8192 - 8));
        change("{\"profile\":null}").statusCode(200).body("profile", nullValue());
        change("{\"profile\":{}}").statusCode(200).body("profile", anEmptyMap());
    }

    @Test
    void holdsProfilesOfUpToTwoHundredValuesNestedFiveDeep() {
        change("{\"profile\":{\"x\":[%s]}}".formatted(ones(199))).statusCode(200);
        change("{\"profile\":{\"x\":[%s]}}".formatted(ones(200)))
                .statusCode(400)
                .body("detail", equalTo("'profile' must have at most 200 values"));
        change("{\"profile\":{\"x\":[%s],\"y\":{\"a\":[],\"b\":[{}]}}}".formatted(ones(196)))
                .statusCode(400);
        change("{\"profile\":{\"x\":{\"a\":{\"b\":[{\"c\":1}]}}}}").statusCode(200);
        change("{\"profile\":{\"x\":{\"a\":{\"b\":[{\"c\":[]}]}}}}")
                .statusCode(400)
                .body("detail", equalTo("'profile' must be nested at most 5 deep"));
        change("{\"profile\":{\"x\":%s}}".formatted("[".repeat(900) + "]".repeat(900)))
                .statusCode(400);
    }

    private static String ones(int count) {
        return String.join(",", Collections.nCopies(count, "1"));
    }

    @Test
    void externalIdIsOneAccountsOfTheTenantAlone() {
        int bea = tenant.user("bea");
        TestTenant other = newTenant();
        int stranger = other.user("stranger");
        change("{\"externalId\":\"x\"}").statusCode(200);

        patch(asAdmin(), tenant.path(bea), "{\"externalId\":\"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("user_exists"));
        patch(asAdmin(), tenant.path(bea), "{\"externalId\":\"X\"}").then().statusCode(200);
        patch(asAdmin(), other.path(stranger), "{\"externalId\":\"x\"}").then().statusCode(200);
    }

    @Test
    void refusesNameOfAnotherAndTakesItsOwnInAnotherCase() {
        tenant.user("bea");

        change("{\"userName\":\"BEA\"}").statusCode(409).body("code", equalTo("user_exists"));
        change("{\"userName\":\"ANN\"}").statusCode(200).body("userName", equalTo("ANN"));
    }

    @Test
    void newUserNameIsNoNewLoginName() {
        change("{\"userName\":\"anna\"}").statusCode(200);

        tenant.token("ann", TestTenant.PASSWORD);
    }

    @Test
    void refusesChangeOfWhatHasChangedSinceItWasRead() {
        change("{\"displayName\":\"Ann\"}").statusCode(200);

        for (String path : List.of("", "/status", "/permissions", "/password", "/authentication-info")) {
            asAdmin()
                    .header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body(bodyFor(path))
                    .put(tenant.path(ann) + path)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("precondition_failed"));
        }
        asAdmin().header("If-Match", "\"0\"").delete(tenant.path(ann)).then().statusCode(412);
        asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"newPassword\":\"another-password-1\"}")
                .post(tenant.path(ann) + "/password/reset")
                .then()
                .statusCode(412);
        show().header("ETag", "\"1\"");
    }

    @Test
    void everyChangeIsANewVersionOfTheAccount() {
        put(asAdmin(), tenant.path(ann) + "/permissions", "{\"roles\":[%d],\"permissions\":[14]}".formatted(role))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("permissions", equalTo(List.of(14)))
                .body("effectivePermissions", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14)));
        put(asAdmin(), tenant.path(ann) + "/authentication-info", """
                        {"authUsers":[{"authUserName":"ann","authServiceId":1},{"authUserName":"a","authServiceId":1}]}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(asAdmin(), tenant.path(ann) + "/status", "{\"status\":0}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo(0));
        put(asAdmin(), tenant.path(ann) + "/password", """
                        {"passwordStatus":1,"passwordExpiration":"2031-01-01T00:00:00Z"}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("passwordExpiration", equalTo("2031-01-01T00:00:00Z"));
        show().header("ETag", "\"4\"");
    }

    @Test
    void showsItsParts() {
        asAdmin()
                .get(tenant.path(ann) + "/permissions")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("roles", equalTo(List.of(role)))
                .body("", not(hasKey("version")))
                .body("effectivePermissions", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
        asAdmin().get(tenant.path(ann) + "/status").then().statusCode(200).body("status", equalTo(1));
        asAdmin().get(tenant.path(ann) + "/password").then().statusCode(200).body("passwordStatus", equalTo(1));
        asAdmin()
                .get(tenant.path(ann) + "/authentication-info")
                .then()
                .statusCode(200)
                .body("authUsers.authUserName", equalTo(List.of("ann")));
    }

    @Test
    void takesBackPermissionsAsItShowedThem() {
        String shown = asAdmin()
                .get(tenant.path(ann) + "/permissions")
                .then()
                .extract()
                .asString();

        put(asAdmin(), tenant.path(ann) + "/permissions", shown).then().statusCode(200);
    }

    @Test
    void unlocksWhoeverWasLocked() {
        put(asAdmin(), tenant.path(ann) + "/status", """
                        {"status":1,"accountLocked":true,"accountLockedAt":"2026-01-01T00:00:00Z"}""").then().statusCode(200);
        tenant.as("ann").get("/api/v1/me").then().statusCode(401);

        patch(asAdmin(), tenant.path(ann), "{\"statusInfo\":{\"accountLocked\":false}}")
                .then()
                .statusCode(200)
                .body("statusInfo", equalTo(Map.of("status", 1, "accountLocked", false)));
        tenant.as("ann").get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void resetsPasswordThatMustThenBeChanged() {
        post(asAdmin(), tenant.path(ann) + "/password/reset", "{\"newPassword\":\"another-password-1\"}")
                .then()
                .statusCode(204);

        String token = tenant.token("ann", "another-password-1");
        withToken(token).get("/api/admin/permissions").then().statusCode(403).body("error.code", equalTo(222208104));
        asAdmin().get(tenant.path(ann) + "/password").then().body("passwordStatus", equalTo(2));
    }

    @Test
    void deletesUserOnceAndForAll() {
        String guid = show().extract().path("guid");
        asAdmin().delete(tenant.path(ann)).then().statusCode(204);

        show(404);
        assertThat(TestDatabase.sql("select tenant_id from former_user_guid where guid = '%s'".formatted(guid)))
                .containsExactly(Integer.toString(tenant.id()));
        asAdmin().delete(tenant.path(ann)).then().statusCode(404).body("code", equalTo("user_not_found"));
        tenant.as("ann").get("/api/v1/me").then().statusCode(401);
        tenant.user("ann");
    }

    private String bodyFor(String path) {
        return switch (path) {
            case "/status" -> "{\"status\":0}";
            case "/permissions" -> "{\"roles\":[%d],\"permissions\":[]}".formatted(role);
            case "/password" -> "{\"passwordStatus\":2}";
            case "/authentication-info" -> "{\"authUsers\":[{\"authUserName\":\"b\",\"authServiceId\":1}]}";
            default -> whole("anna", "\"lastName\":\"A.\"");
        };
    }

    private String whole(String name, String more) {
        return """
                {"userName":"%s",%s,"statusInfo":{"status":1},"passwordInfo":{"passwordStatus":1},"permissions":{"roles":[%d]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"ann","authServiceId":1}]}}""".formatted(name, more, role);
    }

    private ValidatableResponse replace(String json) {
        return put(asAdmin(), tenant.path(ann), json).then();
    }

    private ValidatableResponse change(String json) {
        return patch(asAdmin(), tenant.path(ann), json).then();
    }

    private ValidatableResponse show() {
        return show(200);
    }

    private ValidatableResponse show(int status) {
        return asAdmin().get(tenant.path(ann)).then().statusCode(status);
    }
}
