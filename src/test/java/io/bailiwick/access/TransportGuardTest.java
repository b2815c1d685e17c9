package io.bailiwick.access;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.withToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests talk over loopback. A header that speaks for others makes of it a proxy that nobody trusts. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TransportGuardTest {

    private static final String CLIENT = "1.2.3.4";
    private static final String REFUSAL = "Credentials are accepted over HTTPS only";

    @ParameterizedTest
    @CsvSource({
        "/api/admin/users, application/json, error.message.value",
        "/system/auth, application/json, response.error",
        "/api/v1/tenants, application/problem+json, detail"
    })
    void refusesCredentialsInTheClearInTheFormatOfThePath(String path, String type, String message) {
        asAdmin()
                .header("X-Forwarded-For", CLIENT)
                .get(path)
                .then()
                .statusCode(403)
                .contentType(type)
                .body(message, containsString(REFUSAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/users", "/system/auth", "/api/v1/tenants"})
    void asksForCredentialsWhereNoneCame(String path) {
        given().header("X-Forwarded-For", CLIENT).get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For   | 1.2.3.4
            X-Forwarded-Proto | https
            Forwarded         | for=1.2.3.4;proto=https
            """)
    void believesNoHeaderOfAStranger(String header, String value) {
        asAdmin().header(header, value).get("/api/v1/tenants").then().statusCode(403);
    }

    @Test
    void refusesTokensAndCookiesLikePasswords() {
        withToken("x")
                .header("X-Forwarded-For", CLIENT)
                .get("/api/v1/tenants")
                .then()
                .statusCode(403);
        given().cookie("session", "x")
                .header("X-Forwarded-For", CLIENT)
                .get("/api/v1/tenants")
                .then()
                .statusCode(403)
                .body("code", equalTo("insecure_transport"));
    }

    @Test
    void takesCredentialsOverLoopback() {
        asAdmin().get("/api/v1/tenants").then().statusCode(200);
    }
}
