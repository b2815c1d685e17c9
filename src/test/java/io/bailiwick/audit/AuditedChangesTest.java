package io.bailiwick.audit;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the trail after each kind of change. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditedChangesTest {

    private static final String BIND_PASSWORD = "bind-secret-4711";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @Test
    void tenantIsShownAsCreated() {
        event("tenant.create")
                .body("[0].target", equalTo("tenant:" + tenant.id()))
                .body("[0].changes.key", equalTo(after(tenant.key())))
                .body("[0].changes.active", equalTo(after(true)));
    }

    @Test
    void userIsShownAsCreatedWithoutPassword() {
        int ann = tenant.user("ann");

        event("user.create")
                .body("[0].target", equalTo("user:" + ann))
                .body("[0].changes.'passwordInfo.passwordStatus'", equalTo(after(1)))
                .body("[0].changes.'permissions.roles'", equalTo(after(List.of(tenant.role("User")))));
        showsNowhere(PASSWORD);
    }

    @Test
    void administratorsAreShownBeforeAndAfter() {
        int ann = tenant.user("ann");

        asAdmin()
                .contentType("application/json")
                .body("{\"admins\":[%d]}".formatted(ann))
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then()
                .statusCode(200);

        event("tenant.administrators")
                .body("[0].target", equalTo("tenant:" + tenant.id()))
                .body("[0].changes.administrators", equalTo(change(List.of(), List.of(ann))));
    }

    @Test
    void settingsAreShownBeforeAndAfter() {
        asAdmin()
                .contentType("application/merge-patch+json")
                .body("{\"lockout\":{\"attempts\":7},\"tokens\":{\"accessTokenLifetime\":\"PT2M\"}}")
                .patch("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then()
                .statusCode(200);

        event("tenant.settings")
                .body("[0].changes.size()", equalTo(2))
                .body("[0].changes.'lockout.attempts'", equalTo(change(5, 7)))
                .body("[0].changes.'tokens.accessTokenLifetime'", equalTo(change("PT1H", "PT2M")));
    }

    @Test
    void authenticationServiceIsShownBeforeAndAfterWithoutItsSecret() {
        int service = Api.post(asAdmin(), "/api/admin/auth/services", directory("Old name", 389))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asAdmin()
                .contentType("application/json")
                .body(directory("New name", 390))
                .put("/api/admin/auth/services/" + service)
                .then()
                .statusCode(200);

        event("auth_service.register")
                .body("[0].target", equalTo("auth_service:" + service))
                .body("[0].changes.name", equalTo(after("Old name")))
                .body("[0].changes.'attributes.bindPassword'", equalTo(after("********")));
        event("auth_service.update")
                .body("[0].changes.name", equalTo(change("Old name", "New name")))
                .body(
                        "[0].changes.'attributes.targetUrl'",
                        equalTo(change("ldaps://127.0.0.1:389", "ldaps://127.0.0.1:390")))
                .body("[0].changes.'attributes.bindPassword'", nullValue());
        showsNowhere(BIND_PASSWORD);
    }

    @Test
    void changeOfAPasswordIsShownWithItsStateAlone() {
        int temp = tenant.created("""
                {"userName":"temp","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":2}}""".formatted(tenant.id(), PASSWORD));
        choose("wrong-horse-1").statusCode(400);
        choose(PASSWORD).statusCode(200);

        event("password.change")
                .body("[0].outcome", equalTo("SUCCESS"))
                .body("[0].target", equalTo("user:" + temp))
                .body("[0].actor", equalTo(account(temp, "temp")))
                .body("[0].changes", equalTo(Map.of("passwordInfo.passwordStatus", change(2, 1))))
                .body("[1].outcome", equalTo("REFUSED"))
                .body("[1].reason", equalTo("wrong current password"))
                .body("[1].changes", nullValue());
        showsNowhere(PASSWORD);
        showsNowhere("correct-horse-2");
    }

    private ValidatableResponse choose(String current) {
        RequestSpecification temp = as("temp@" + tenant.key(), PASSWORD);
        return temp.contentType("application/json")
                .body("{\"currentPassword\":\"%s\",\"newPassword\":\"correct-horse-2\"}".formatted(current))
                .put("/api/admin/userdetails/changePassword")
                .then();
    }

    private String directory(String name, int port) {
        return """
                {"name":"%s","tenantId":%d,"authTypeId":3,"authDefinition":{"attributes":{
                  "targetUrl":"ldaps://127.0.0.1:%d","securityAuthentication":"simple","searchBase":"dc=x",
                  "bindDn":"cn=search,dc=x","bindPassword":"%s"}}}""".formatted(name, tenant.id(), port, BIND_PASSWORD);
    }

    private Map<String, Object> account(int id, String name) {
        return Map.of("id", id, "name", name, "tenantId", tenant.id());
    }

    private static Map<String, Object> after(Object value) {
        return Map.of("after", value);
    }

    private static Map<String, Object> change(Object before, Object after) {
        return Map.of("before", before, "after", after);
    }

    private ValidatableResponse event(String action) {
        return tenant.auditEvents("?action=" + action).statusCode(200);
    }

    private void showsNowhere(String secret) {
        tenant.auditEvents("").statusCode(200).body(not(containsString(secret)));
    }
}
