package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes end the sessions that an account has, and which leave people in peace. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class EndOfAccessTest {

    private TestTenant tenant;
    private int ann;
    private String token;

    @BeforeEach
    void logIn() {
        tenant = newTenant();
        ann = tenant.created(
                """
                {"userName":"ann","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},
                 "permissions":{"roles":[%d,%d],"permissions":[22]},
                 "authenticationInfo":{"authUsers":[
                   {"authUserName":"ann","authServiceId":1},{"authUserName":"ann2","authServiceId":1}]}}""".formatted(tenant.id(), PASSWORD, tenant.role("User"), tenant.role("Tenant Administrator")));
        token = tenant.token("ann", PASSWORD);
        withToken(token).get("/api/v1/me").then().statusCode(200);
        tenant.as("ann").get("/api/v1/me").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE |                      | {}
            PUT    | /status              | {"status":0}
            PUT    | /status              | {"status":1,"accountLocked":true}
            PUT    | /status              | {"status":1,"accountLocked":true,"accountLockedUntil":"2090-01-01T00:00:00Z"}
            POST   | /password/reset      | {"newPassword":"another-password-1"}
            PUT    | /password            | {"passwordStatus":2}
            PUT    | /password            | {"passwordStatus":1,"passwordExpiration":"2020-01-01T00:00:00Z"}
            PUT    | /permissions         | {"roles":[<U>],"permissions":[22]}
            PUT    | /permissions         | {"roles":[<U>,<T>]}
            PATCH  |                      | {"permissions":{"roles":[<T>]}}
            PUT    | /authentication-info | {"authUsers":[{"authUserName":"ann","authServiceId":1}]}
            """)
    void endsWhatWasOpenedForMore(Method method, String path, String body) {
        send(method, path, body);

        withToken(token).get("/api/v1/me").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH  |                      | {"userName":"anna","displayName":"Ann","email":"a@b"}
            PUT    | /status              | {"status":1,"accountLocked":false}
            PUT    | /status              | {"status":1,"accountLocked":true,"accountLockedUntil":"2020-01-01T00:00:00Z"}
            PUT    | /password            | {"passwordStatus":1,"passwordExpiration":"2090-01-01T00:00:00Z"}
            PUT    | /permissions         | {"roles":[<U>,<T>],"permissions":[22,25]}
            PUT    | /authentication-info | {"authUsers":[{"authUserName":"ann2","authServiceId":1},{"authUserName":"ann","authServiceId":1},{"authUserName":"ann3","authServiceId":1}]}
            """)
    void leavesWhatIsStillDue(Method method, String path, String body) {
        send(method, path, body);

        withToken(token).get("/api/v1/me").then().statusCode(200);
        tenant.as("ann").get("/api/v1/me").then().statusCode(200);
    }

    private void send(Method method, String path, String body) {
        int status = asAdmin()
                .contentType(ContentType.JSON)
                .body(body.replace("<U>", Integer.toString(tenant.role("User")))
                        .replace("<T>", Integer.toString(tenant.role("Tenant Administrator"))))
                .request(method, tenant.path(ann) + (path == null ? "" : path))
                .statusCode();
        assertThat(status).isIn(200, 204);
    }
}
