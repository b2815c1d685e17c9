package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrative access, seen from the tenant and from the user. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantAdministratorTest {

    private static final int VIEW_USERS = 14;
    private static final int MODIFY_USERS = 15;
    private static final int CONFIGURATIONS = 22;
    private static final int TENANT_API = 25;

    private TestTenant tenant;
    private TestTenant other;
    private int operator;
    private int chiefId;

    @BeforeEach
    void createTwoTenantsAndAnOperator() {
        tenant = newTenant();
        other = newTenant();
        operator = SYSTEM.user(unique("operator"), TENANT_API);
    }

    @Test
    void whatOneSideGivesTheOtherShows() {
        putAdministered(asAdmin(), SYSTEM, operator, tenant.id(), other.id())
                .statusCode(200)
                .body("tenants", equalTo(List.of(tenant.id(), other.id())));
        administrators(tenant).body("administrators", equalTo(List.of(operator)));

        asAdmin()
                .contentType("application/json")
                .body("{\"administrators\":[]}")
                .put("/api/v1/tenants/%s/administrators".formatted(tenant.key()))
                .then()
                .statusCode(200);
        asAdmin().get(path(SYSTEM, operator)).then().statusCode(200).body("tenants", equalTo(List.of(other.id())));
    }

    @Test
    void hybridDataPipelineNamesTenantsOfAUserByNumber() {
        String path = "/api/admin/users/%d/tenantsadministered".formatted(operator);

        asAdmin()
                .contentType("application/json")
                .body("{\"tenantsAdministered\":[%d,%d]}".formatted(tenant.id(), other.id()))
                .put(path)
                .then()
                .statusCode(200)
                .body("tenantsAdministered", equalTo(List.of(tenant.id(), other.id())));
        asAdmin()
                .get(path)
                .then()
                .statusCode(200)
                .body("tenantsAdministered", equalTo(List.of(tenant.id(), other.id())));
    }

    @Test
    void usersOfATenantAdministerNoOther() {
        int ann = tenant.user("ann");

        putAdministered(asAdmin(), tenant, ann, other.id()).statusCode(400).body("code", equalTo("invalid_property"));
        putAdministered(asAdmin(), tenant, ann, tenant.id()).statusCode(200);
    }

    @Test
    void refusesTenantsThatThereAreNot() {
        putAdministered(asAdmin(), SYSTEM, operator, 2147483640)
                .statusCode(400)
                .body("code", equalTo("unknown_tenant"));
        putAdministered(asAdmin(), SYSTEM, operator, -1).statusCode(400);
        putAdministered(asAdmin(), SYSTEM, 2147483640, tenant.id())
                .statusCode(404)
                .body("code", equalTo("user_not_found"));
    }

    @Test
    void nobodyGivesOrTakesAccessToTenantsThatTheyDoNotAdminister() {
        String chief = chief(VIEW_USERS, MODIFY_USERS, TENANT_API);

        putAdministered(as(chief, PASSWORD), SYSTEM, operator, tenant.id(), other.id())
                .statusCode(403);
        putAdministered(as(chief, PASSWORD), SYSTEM, operator, tenant.id()).statusCode(200);
        putAdministered(as(chief, PASSWORD), SYSTEM, operator).statusCode(200);
        putAdministered(asAdmin(), SYSTEM, operator, other.id()).statusCode(200);
        putAdministered(as(chief, PASSWORD), SYSTEM, operator).statusCode(403);
    }

    @Test
    void nobodyGivesAccessToOrTakesItFromWhoIsStronger() {
        String chief = chief(VIEW_USERS, MODIFY_USERS, TENANT_API);
        int configurator = SYSTEM.user(unique("configurator"), CONFIGURATIONS);

        exceeds(putAdministered(as(chief, PASSWORD), SYSTEM, configurator, tenant.id()));
        exceeds(putAdministrators(as(chief, PASSWORD), tenant, chiefId, configurator));
        administers(configurator, tenant.id());
        exceeds(putAdministered(as(chief, PASSWORD), SYSTEM, configurator));
        exceeds(putAdministrators(as(chief, PASSWORD), tenant, chiefId));
        putAdministrators(as(chief, PASSWORD), tenant, chiefId, configurator, operator)
                .statusCode(200);
    }

    @Test
    void nobodyGivesAccessToOrTakesItFromWhoAdministersMore() {
        String chief = chief(VIEW_USERS, MODIFY_USERS, TENANT_API);
        administers(operator, other.id());

        exceeds(putAdministered(as(chief, PASSWORD), SYSTEM, operator, tenant.id(), other.id()));
        exceeds(putAdministrators(as(chief, PASSWORD), tenant, chiefId, operator));
        administers(operator, tenant.id(), other.id());
        exceeds(putAdministered(as(chief, PASSWORD), SYSTEM, operator, other.id()));
        exceeds(putAdministrators(as(chief, PASSWORD), tenant, chiefId));
    }

    @Test
    void administratorsOfATenantReachNobodyStrongerInTheSystemTenant() {
        int ta = tenant.user("ta", TENANT_API);
        int configurator = SYSTEM.user(unique("configurator"), CONFIGURATIONS);
        putAdministrators(asAdmin(), tenant, ta, configurator).statusCode(200);

        exceeds(putAdministrators(tenant.as("ta"), tenant, ta));
        putAdministrators(tenant.as("ta"), tenant, ta, configurator, operator).statusCode(200);
        administers(operator, tenant.id(), other.id());
        exceeds(putAdministrators(tenant.as("ta"), tenant, ta, configurator));
    }

    @Test
    void whoMakesATenantNamesNobodyStrongerForIt() {
        String chief = chief(TENANT_API);

        exceeds(make(as(chief, PASSWORD), SYSTEM.user(unique("configurator"), CONFIGURATIONS)));
        make(as(chief, PASSWORD), operator).statusCode(201);
    }

    @Test
    void needsBothPermissions() {
        putAdministered(as(chief(VIEW_USERS, MODIFY_USERS), PASSWORD), SYSTEM, operator, tenant.id())
                .statusCode(403);
        putAdministered(as(chief(VIEW_USERS, TENANT_API), PASSWORD), SYSTEM, operator, tenant.id())
                .statusCode(403);
        as(chief(TENANT_API), PASSWORD).get(path(SYSTEM, operator)).then().statusCode(403);
        as(chief(VIEW_USERS), PASSWORD).get(path(SYSTEM, operator)).then().statusCode(200);
    }

    @Test
    void strangersSeeNothing() {
        other.user("ann", VIEW_USERS);
        int bob = tenant.user("bob");

        as("ann@" + other.key(), PASSWORD).get(path(tenant, bob)).then().statusCode(403);
        as("ann@" + other.key(), PASSWORD)
                .get("/api/admin/users/%d/tenantsadministered".formatted(bob))
                .then()
                .statusCode(404);
    }

    /** Somebody of the system tenant who administers it and the first tenant. */
    private String chief(Integer... permissions) {
        String name = unique("chief");
        chiefId = SYSTEM.user(name, permissions);
        administers(chiefId, 1, tenant.id());
        return name;
    }

    private static void administers(int user, Integer... tenants) {
        putAdministered(asAdmin(), SYSTEM, user, tenants).statusCode(200);
    }

    private static void exceeds(ValidatableResponse response) {
        response.statusCode(403).body("code", equalTo("exceeds_own_permissions"));
    }

    private static ValidatableResponse make(RequestSpecification caller, int administrator) {
        return post(caller, "/api/v1/tenants", """
                        {"name":"%s","administrators":[%d]}""".formatted(unique("Tenant "), administrator))
                .then();
    }

    private static ValidatableResponse putAdministrators(
            RequestSpecification caller, TestTenant tenant, Integer... users) {
        return put(caller, "/api/v1/tenants/%s/administrators".formatted(tenant.key()), """
                        {"administrators":%s}""".formatted(List.of(users)))
                .then();
    }

    private static ValidatableResponse administrators(TestTenant tenant) {
        return asAdmin()
                .get("/api/v1/tenants/%s/administrators".formatted(tenant.key()))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse putAdministered(
            RequestSpecification caller, TestTenant home, int user, Integer... tenants) {
        return caller.contentType("application/json")
                .body("{\"tenants\":%s}".formatted(Stream.of(tenants).toList()))
                .put(path(home, user))
                .then();
    }

    private static String path(TestTenant home, int user) {
        return "/api/v1/tenants/%s/users/%d/administered-tenants".formatted(home.key(), user);
    }
}
