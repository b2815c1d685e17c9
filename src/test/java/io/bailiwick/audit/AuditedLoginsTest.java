package io.bailiwick.audit;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the trail of those who come in, and of those who don't. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditedLoginsTest {

    private static final String LOCALHOST = "127.0.0.1";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @Test
    void loginsAreShownWithAccountSourceAndRequest() {
        int ann = tenant.user("ann");
        as("ann", PASSWORD)
                .header("X-Request-Id", "login-1")
                .get("/" + tenant.key() + "/auth")
                .then()
                .statusCode(200);

        events("login")
                .body("[0].outcome", equalTo("SUCCESS"))
                .body("[0].actor", equalTo(account(ann, "ann")))
                .body("[0].target", startsWith("session:"))
                .body("[0].address", equalTo(LOCALHOST))
                .body("[0].requestId", equalTo("login-1"));
    }

    @Test
    void refusedLoginsAreShownWithTheirTrueReason() {
        int ann = tenant.user("ann");
        for (String name : List.of("ann", "nobody")) {
            as(name, "wrong")
                    .header("X-Request-Id", "login-" + name)
                    .get("/" + tenant.key() + "/auth")
                    .then()
                    .statusCode(401);
        }

        events("login")
                .body("outcome", equalTo(List.of("REFUSED", "REFUSED")))
                .body("reason", equalTo(List.of("unknown name", "wrong password")))
                .body("actor", equalTo(List.of(account(0, "nobody"), account(ann, "ann"))))
                .body("target", equalTo(List.of("tenant:" + tenant.id(), "tenant:" + tenant.id())))
                .body("address", equalTo(List.of(LOCALHOST, LOCALHOST)))
                .body("requestId", equalTo(List.of("login-nobody", "login-ann")));
    }

    @Test
    void basicCredentialsAreShownOnceForManyCalls() {
        int ann = tenant.user("ann");
        for (int i = 0; i < 3; i++) {
            as("ann@" + tenant.key(), PASSWORD)
                    .header("X-Request-Id", "call-" + i)
                    .get("/api/mgmt/user")
                    .then()
                    .statusCode(200);
        }

        events("login.basic")
                .body("", hasSize(1))
                .body("[0].actor", equalTo(account(ann, "ann")))
                .body("[0].target", equalTo("tenant:" + tenant.id()))
                .body("[0].address", equalTo(LOCALHOST))
                .body("[0].requestId", equalTo("call-0"));
    }

    private Map<String, Object> account(int id, String name) {
        return Map.of("id", id, "name", name, "tenantId", tenant.id());
    }

    private ValidatableResponse events(String action) {
        return tenant.auditEvents("?action=" + action).statusCode(200);
    }
}
