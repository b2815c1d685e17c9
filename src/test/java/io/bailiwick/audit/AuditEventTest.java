package io.bailiwick.audit;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.TenantId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail as those read it who may. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditEventTest {

    @Inject
    AuditTrail trail;

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createTenantWithUser() {
        tenant = newTenant();
        ann = tenant.user("ann");
    }

    @Test
    void showsNewestFirst() {
        list("").statusCode(200)
                .body("action", contains("user.create", "tenant.create"))
                .body("target", contains("user:" + ann, "tenant:" + tenant.id()))
                .body("outcome", everyItem(equalTo("SUCCESS")))
                .body("actor.name", everyItem(equalTo("admin")))
                .body("actor.tenantId", everyItem(equalTo(1)))
                .body("[0].changes.userName", equalTo(Map.of("after", "ann")))
                .body("[0].changes.'statusInfo.status'", equalTo(Map.of("after", 1)))
                .body("[0].changesTruncated", equalTo(false))
                .body("[0].onBehalfOf", nullValue())
                .body("[0].reason", nullValue());
    }

    @Test
    void showsOneByItsNumberInItsTenantAlone() {
        Map<String, Object> event = list("?action=user.create").extract().path("[0]");
        Object id = event.get("id");

        asAdmin().get(path() + "/" + id).then().statusCode(200).body("", equalTo(event));
        asAdmin()
                .get("/api/v1/tenants/%s/audit-events/%s".formatted(newTenant().key(), id))
                .then()
                .statusCode(404)
                .body("code", equalTo("audit_event_not_found"));
    }

    @ParameterizedTest
    @CsvSource({
        "action=user.create,1",
        "action=user.delete,0",
        "outcome=SUCCESS,2",
        "outcome=REFUSED,0",
        "actor=admin,2",
        "actor=ann,0",
        "actorId=1,2",
        "actorId=0,0",
        "target=user:%d,1",
        "target=user:0,0",
        "from=2026-01-01T00:00:00Z,2",
        "from=9999-01-01T00:00:00Z,0",
        "to=2026-01-01T00:00:00Z,0",
        "to=9999-01-01T00:00:00%%2B02:00,2",
        "action=user.create&actor=admin&actorId=1&outcome=SUCCESS&target=user:%d&from=2026-01-01T00:00:00Z,1",
    })
    void showsWhatIsAskedForAlone(String query, int count) {
        list("?" + query.formatted(ann)).statusCode(200).body("", hasSize(count));
    }

    @Test
    void timesAreFromTheFirstToBeforeTheLast() {
        String at = list("?action=user.create").extract().path("[0].at");

        list("?from=" + at).body("action", contains("user.create"));
        list("?to=" + at).body("action", contains("tenant.create"));
    }

    @Test
    void goesOnWhereTheLastPageEnded() {
        for (int i = 0; i < 5; i++) {
            trail.recordAfterwards(new AuditEvent(
                    new TenantId(tenant.id()), "test", AuditEvent.Outcome.SUCCESS, 0, "test", "number:" + i, ""));
        }

        List<String> targets = new ArrayList<>();
        String next = path() + "?action=test&limit=2";
        while (next != null) {
            ValidatableResponse page =
                    asAdmin().urlEncodingEnabled(false).get(next).then().statusCode(200);
            targets.addAll(page.extract().path("target"));
            String link = page.extract().header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(targets).containsExactly("number:4", "number:3", "number:2", "number:1", "number:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-01-01",
                "from=+1000000000-01-01T00:00:00Z",
                "outcome=success",
                "actorId=ann",
                "actor=a%00b",
                "limit=0",
                "limit=1001",
                "limit=many",
                "after=nonsense",
                "after=KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaADE",
                "acton=user.create"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        list("?" + query).statusCode(400);
    }

    @Test
    void tenantAdministratorsReadTheirOwnTrailAndNoOther() {
        int ta = administrator("ta", "Tenant Administrator");
        RequestSpecification caller = as("ta@" + tenant.key(), PASSWORD);

        list(caller, tenant, "?target=user:" + ta).statusCode(200).body("", hasSize(1));
        list(as("ta@" + tenant.key(), PASSWORD), newTenant(), "").statusCode(403);
        as("ta@" + tenant.key(), PASSWORD)
                .get("/api/v1/tenants/system/audit-events")
                .then()
                .statusCode(403);
    }

    @Test
    void needsPermissionAsWellAsAccess() {
        administrator("user", "User");

        list(as("user@" + tenant.key(), PASSWORD), tenant, "").statusCode(403);
        as("user@" + tenant.key(), PASSWORD).get(path() + "/1").then().statusCode(403);
        list(as("ann@" + tenant.key(), PASSWORD), tenant, "").statusCode(403);
    }

    @Test
    void theTrailOfOneTenantHoldsNothingOfAnother() {
        newTenant().user("bea");

        list("?actor=bea").body("", empty());
        list("").body("", hasSize(2));
    }

    /** With administrative access to the tenant. */
    private int administrator(String name, String role) {
        int id = tenant.created("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},"permissions":{"roles":[%d]}}""".formatted(name, tenant.id(), PASSWORD, tenant.role(role)));
        asAdmin()
                .contentType("application/json")
                .body("{\"admins\":[%d]}".formatted(id))
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse list(String query) {
        return tenant.auditEvents(query);
    }

    private static ValidatableResponse list(RequestSpecification caller, TestTenant tenant, String query) {
        return caller.urlEncodingEnabled(false)
                .get("/api/v1/tenants/%s/audit-events%s".formatted(tenant.key(), query))
                .then();
    }

    private String path() {
        return "/api/v1/tenants/%s/audit-events".formatted(tenant.key());
    }
}
