package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.authservice.TestServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who logs in with a service, and who may know. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ServiceUserTest {

    private static final String URL = "ldap://127.0.0.1:10389";
    private static final String VIEW_USERS = ",14";

    private final TestServices system = new TestServices(new TestTenant(1, "system"));
    private TestTenant tenant;
    private TestServices services;
    private int shared;

    @BeforeEach
    void createServices() {
        tenant = newTenant();
        services = new TestServices(tenant);
        shared = system.register(asAdmin(), URL, "");
    }

    @AfterEach
    void hideSharedService() {
        system.patch(asAdmin(), shared, "{\"enabled\":false}").then().statusCode(200);
    }

    @Test
    void listsAccountsWithTheNamesUnderWhichTheyLogIn() {
        int service = services.register(asAdmin(), URL, "");
        int ann = services.user("ann", service, shared);
        services.user("bea", shared);
        int cid = tenant.created("""
                {"userName":"cid","tenantId":%1$d,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[
                  {"authUserName":"cid","authServiceId":1},{"authUserName":"sid","authServiceId":%2$d},
                  {"authUserName":"Sidney","authServiceId":%2$d}]}}""".formatted(tenant.id(), service));

        users(asAdmin(), services, service)
                .then()
                .statusCode(200)
                .body("userId", contains(ann, cid))
                .body("userName", contains("ann", "cid"))
                .body("tenantId", contains(tenant.id(), tenant.id()))
                .body("authUserNames[1]", contains("sid", "Sidney"));
    }

    @Test
    void listsPageByPage() {
        int service = services.register(asAdmin(), URL, "");
        int ann = services.user("ann", service);
        int bea = services.user("bea", service);

        Response page = users(asAdmin().queryParam("limit", 1), services, service);

        page.then().body("userId", contains(ann));
        String next = page.header("Link").replaceAll("<(.*)>.*", "$1");
        Response last = asAdmin().urlEncodingEnabled(false).get(next);
        last.then().statusCode(200).body("userId", contains(bea));
        assertThat(last.header("Link")).isNull();
    }

    @Test
    void showsEachTenantItsOwnAccountsOfASharedService() {
        TestTenant other = newTenant();
        int ann = services.user("ann", shared);
        int bea = new TestServices(other).user("bea", shared);
        Supplier<RequestSpecification> registrar = services.registrar(VIEW_USERS);

        users(registrar.get(), services, shared).then().statusCode(200).body("userId", contains(ann));
        users(registrar.get(), system, shared).then().statusCode(403);
        users(asAdmin(), services, shared).then().body("userId", contains(ann));
        users(asAdmin(), system, shared).then().body("userId", contains(ann, bea));
    }

    @Test
    void showsSomebodyWhoAdministersTheSystemTenantTheAccountsOfTheirTenantsAlone() {
        TestTenant other = newTenant();
        int ann = services.user("ann", shared);
        new TestServices(other).user("bea", shared);
        String name = unique("clerk");
        int clerk = new TestTenant(1, "system").created("""
                {"userName":"%s","tenantId":1,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},
                 "permissions":{"roles":[2],"permissions":[14,26]}}""".formatted(name, TestTenant.PASSWORD));
        administer(tenant, clerk);
        administer(new TestTenant(1, "system"), clerk);

        users(as(name, TestTenant.PASSWORD), system, shared)
                .then()
                .statusCode(200)
                .body("userId", contains(ann));
        administer(new TestTenant(1, "system"));
    }

    @Test
    void needsBothPermissions() {
        int service = services.register(asAdmin(), URL, "");
        Supplier<RequestSpecification> registrar = services.registrar();

        users(registrar.get(), services, service).then().statusCode(403);
        users(services.registrar(VIEW_USERS).get(), services, service)
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void knowsNoServicesOfOtherTenants() {
        int service = services.register(asAdmin(), URL, "");
        TestServices others = new TestServices(newTenant());
        Supplier<RequestSpecification> stranger = others.registrar(VIEW_USERS);

        users(stranger.get(), services, service).then().statusCode(403);
        users(stranger.get(), others, service).then().statusCode(404).body("code", equalTo("auth_service_not_found"));
        users(asAdmin().queryParam("after", "x"), services, service).then().statusCode(400);
    }

    private static void administer(TestTenant administered, int... users) {
        asAdmin()
                .contentType("application/json")
                .body("{\"admins\":%s}".formatted(Arrays.toString(users)))
                .put("/api/admin/tenants/%d/admins".formatted(administered.id()))
                .then()
                .statusCode(200);
    }

    private static Response users(RequestSpecification caller, TestServices services, int service) {
        return caller.get(services.path(service) + "/users");
    }
}
