package io.bailiwick.user;

import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with their own accounts: as anybody, and as administrators. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class OwnAccountTest {

    private static final String ME = "/api/v1/me";

    private TestTenant tenant;
    private int ann;
    private int ta;

    @BeforeEach
    void createUserAndAdministrator() {
        tenant = newTenant();
        ann = tenant.user("ann");
        ta = tenant.administrator("ta");
    }

    @Test
    void showsItselfToAnybody() {
        asAnn().get(ME)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(ann))
                .body("userName", equalTo("ann"));
        asAnn().get(ME + "/permissions")
                .then()
                .statusCode(200)
                .body("effectivePermissions", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
        given().get(ME).then().statusCode(401);
    }

    @Test
    void takesNamesAndProfile() {
        patch(asAnn(), ME, """
                        {"displayName":"Ann A.","firstName":"Ann","lastName":"A.","profile":{"language":"de"}}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("displayName", equalTo("Ann A."))
                .body("profile.language", equalTo("de"));

        asAnn().header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"displayName\":null}")
                .patch(ME)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"a@b\"}",
                "{\"userName\":\"x\"}",
                "{\"externalId\":\"x\"}",
                "{\"statusInfo\":{\"status\":1}}",
                "{\"passwordInfo\":{\"passwordStatus\":1}}",
                "{\"permissions\":{\"roles\":[1]}}",
                "{\"authenticationInfo\":{\"authUsers\":[]}}",
                "{\"id\":1}"
            })
    void takesNothingElse(String patch) {
        patch(asAnn(), ME, patch).then().statusCode(400).body("code", equalTo("invalid_json"));
    }

    @Test
    void changesPasswordWithTheCurrentOne() {
        String token = tenant.token("ann", PASSWORD);

        put(withToken(token), ME + "/password", """
                        {"currentPassword":"wrong-password-1","newPassword":"another-password-1"}""")
                .then()
                .statusCode(400)
                .body("detail", containsString("currentPassword"));
        put(withToken(token), ME + "/password", "{\"newPassword\":\"another-password-1\"}")
                .then()
                .statusCode(400);
        put(withToken(token), ME + "/password", """
                        {"currentPassword":"%s","newPassword":"another-password-1"}""".formatted(PASSWORD))
                .then()
                .statusCode(200)
                .body("passwordStatus", equalTo(1));

        withToken(token).get(ME).then().statusCode(401);
        tenant.token("ann", "another-password-1");
    }

    @Test
    void showsButDoesNotChangeItselfWhileThePasswordMustBeChanged() {
        tenant.create("""
                {"userName":"temp","tenantId":%d,"statusInfo":{"status":1},"passwordInfo":{"password":"%s"}}""".formatted(tenant.id(), PASSWORD));
        String token = tenant.token("temp", PASSWORD);

        withToken(token).get(ME).then().statusCode(200);
        patch(withToken(token), ME, "{\"displayName\":\"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("password_change_required"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /permissions     | {"roles":[<R>]}                                        | own_permissions
            PATCH  |                  | {"permissions":{"permissions":[14]}}                   | own_permissions
            DELETE |                  | {}                                                     | own_account
            PUT    | /status          | {"status":0}                                           | own_account
            PUT    | /status          | {"status":1,"accountLocked":true}                      | own_account
            PATCH  |                  | {"statusInfo":{"status":0}}                            | own_account
            PUT    | /password        | {"passwordStatus":1,"passwordExpiration":"2090-01-01T00:00:00Z"} | own_account
            POST   | /password/reset  | {"newPassword":"another-password-1"}                   | own_account
            """)
    void administratorsNeitherRaiseNorEndThemselves(Method method, String path, String body, String code) {
        send(method, path == null ? "" : path, body.replace("<R>", Integer.toString(tenant.role("User"))))
                .statusCode(403)
                .body("code", equalTo(code));

        tenant.as("ta").get(tenant.path(ta)).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void administratorsChangeTheRestOfTheirOwnAccount() {
        send(Method.PATCH, "", "{\"userName\":\"chief\",\"email\":\"ta@x\"}").statusCode(200);
        send(Method.PUT, "/status", "{\"status\":1,\"accountLocked\":false}").statusCode(200);
        send(Method.PUT, "/permissions", "{\"roles\":[%d]}".formatted(tenant.role("Tenant Administrator")))
                .statusCode(200);
        send(Method.PUT, "/authentication-info", """
                {"authUsers":[{"authUserName":"ta","authServiceId":1},{"authUserName":"chief","authServiceId":1}]}""").statusCode(200);
    }

    private ValidatableResponse send(Method method, String path, String body) {
        return tenant.as("ta")
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, tenant.path(ta) + path)
                .then();
    }

    private RequestSpecification asAnn() {
        return tenant.as("ann");
    }
}
