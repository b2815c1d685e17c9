package io.bailiwick.password;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.token;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PasswordChangeTest {

    private static final String NEW = "battery-staple-2";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        tenant.user("ann");
    }

    @Test
    void takesTheNewPasswordAndNoLongerTheOld() {
        change(ann(PASSWORD), PASSWORD, NEW).statusCode(200).body("passwordStatus", equalTo(1));

        token(tenant.key(), "ann", NEW).then().statusCode(200);
        token(tenant.key(), "ann", PASSWORD).then().statusCode(401);
    }

    @Test
    void endsSessionsAndRememberedPasswords() {
        String token = tenant.token("ann", PASSWORD);
        ann(PASSWORD).get("/api/mgmt/user").then().statusCode(200);

        change(withToken(token), PASSWORD, NEW).statusCode(200);

        withToken(token).get("/api/mgmt/user").then().statusCode(401);
        ann(PASSWORD).get("/api/mgmt/user").then().statusCode(401);
    }

    @Test
    void refusesWrongCurrentPassword() {
        change(ann(PASSWORD), "wrong", NEW)
                .statusCode(400)
                .body("error.message.value", containsString("currentPassword"));

        token(tenant.key(), "ann", PASSWORD).then().statusCode(200);
    }

    @Test
    void locksTheAccountAfterAsManyWrongCurrentPasswordsAsLogins() {
        String token = tenant.token("ann", PASSWORD);
        for (int failure = 1; failure <= 5; failure++) {
            change(withToken(token), "wrong" + failure, NEW).statusCode(400);
        }

        change(withToken(token), PASSWORD, NEW)
                .statusCode(400)
                .body("error.message.value", containsString("'currentPassword' is wrong"));
        token(tenant.key(), "ann", PASSWORD).then().statusCode(401);
    }

    @Test
    void rightCurrentPasswordsAreNoFailures() {
        String token = tenant.token("ann", PASSWORD);
        for (int change = 1; change <= 6; change++) {
            change(withToken(token), PASSWORD, "short").statusCode(400);
        }

        token(tenant.key(), "ann", PASSWORD).then().statusCode(200);
    }

    @Test
    void namesTheRuleThatTheNewPasswordBreaks() {
        change(ann(PASSWORD), PASSWORD, "short").statusCode(400).body("error.code", equalTo(222207930));
        change(ann(PASSWORD), PASSWORD, PASSWORD).statusCode(400).body("error.code", equalTo(222207930));
    }

    @Test
    void letsTemporaryAndExpiredPasswordsDoNothingElse() {
        create("temp", "\"passwordStatus\":2");
        create("late", "\"passwordStatus\":1,\"passwordExpiration\":\"2020-01-01 00:00:00\"");

        for (String name : new String[] {"temp", "late"}) {
            String token = tenant.token(name, PASSWORD);
            withToken(token).get("/api/mgmt/user").then().statusCode(200);
            withToken(token)
                    .get("/api/admin/permissions")
                    .then()
                    .statusCode(403)
                    .body("error.code", equalTo(222208104));

            change(withToken(token), PASSWORD, NEW).statusCode(200);

            withToken(tenant.token(name, NEW))
                    .get("/api/admin/permissions")
                    .then()
                    .statusCode(200);
        }
    }

    private void create(String name, String passwordInfo) {
        tenant.create("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s",%s}}""".formatted(name, tenant.id(), PASSWORD, passwordInfo));
    }

    private RequestSpecification ann(String password) {
        return as("ann@" + tenant.key(), password);
    }

    private static ValidatableResponse change(RequestSpecification caller, String current, String chosen) {
        return caller.contentType(ContentType.JSON)
                .body("{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, chosen))
                .put("/api/admin/userdetails/changePassword")
                .then();
    }
}
