package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.ldap.DemoDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tenant's administrator may do, and where it ends. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class DelegationTest {

    private TestTenant tenant;
    private int ta;
    private int registrar;

    @BeforeEach
    void createTenantWithAdministrator() {
        tenant = newTenant();
        ta = tenant.created("""
                {"userName":"ta","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},"permissions":{"roles":[%d]}}""".formatted(tenant.id(), PASSWORD, tenant.role("Tenant Administrator")));
        administrators("[" + ta + "]").statusCode(200).body("admins", equalTo(List.of(ta)));
    }

    @Test
    void createsUsersInTheTenantAdministered() {
        create(tenant.id(), "").statusCode(201).body("tenantId", equalTo(tenant.id()));
    }

    @Test
    void createsUsersInTheOwnTenantUnlessToldOtherwise() {
        post(asTa(), "/api/admin/users", "{\"userName\":\"x\",\"statusInfo\":{\"status\":1}}")
                .then()
                .statusCode(201)
                .body("tenantId", equalTo(tenant.id()));
    }

    @Test
    void touchesNoOtherTenant() {
        TestTenant other = newTenant();
        int stranger = other.user("stranger");

        create(other.id(), "").statusCode(403).body("error.code", equalTo(222208103));
        create(1, "").statusCode(403);
        asTa().get("/api/admin/users/" + stranger).then().statusCode(404);
        asTa().get("/api/admin/users")
                .then()
                .statusCode(200)
                .body("users.tenantId.unique()", equalTo(List.of(tenant.id())));
        asTa().queryParam("tenantID", other.id()).get("/api/admin/roles").then().statusCode(403);
        asTa().get("/api/v1/tenants/%s/users/%d".formatted(other.key(), stranger))
                .then()
                .statusCode(403);
    }

    @Test
    void grantsNothingThatItLacks() {
        create(tenant.id(), ",\"permissions\":{\"roles\":[%d],\"permissions\":[12]}".formatted(tenant.role("User")))
                .statusCode(403)
                .body("error.code", equalTo(222208106));
    }

    @Test
    void losesAccessAtOnceWhenItIsTakenAway() {
        administrators("[]").statusCode(200);

        create(tenant.id(), "").statusCode(403);
    }

    @Test
    void refusesAdministratorsFromElsewhere() {
        int stranger = newTenant().user("stranger");

        administrators("[%d]".formatted(stranger)).statusCode(400).body("error.code", equalTo(222207916));
    }

    @Test
    void registersNoAuthenticationServicesWithoutThePermission() {
        asTa().get("/api/admin/auth/services").then().statusCode(403);
    }

    @Test
    void changesNoServiceOfStrongerAccountsNorOneOfAnAdministrators() {
        int mine = registeredBy(asRegistrar());
        int administrators = tenant.directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=x");
        move(asRegistrar(), mine).statusCode(200);
        move(asRegistrar(), administrators).statusCode(403);
        tenant.create("""
                {"userName":"chief","tenantId":%d,"statusInfo":{"status":1},"permissions":{"roles":[%d],"permissions":[22]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"chief","authServiceId":%d}]}}""".formatted(tenant.id(), tenant.role("User"), mine));

        move(asRegistrar(), mine).statusCode(403).body("error.code", equalTo(222208106));
    }

    @Test
    void endsAccessOfThoseWhomAServiceLetInWhenItChanges() {
        DemoDirectory directory = DemoDirectory.start();
        try (directory) {
            int service = tenant.directory(directory.url(), DemoDirectory.PRINCIPAL);
            tenant.create("""
                    {"userName":"alice","tenantId":%d,"statusInfo":{"status":1},
                     "authenticationInfo":{"authUsers":[{"authUserName":"alice","authServiceId":%d}]}}""".formatted(tenant.id(), service));
            String token = tenant.token("alice", DemoDirectory.PASSWORD);
            as("alice@" + tenant.key(), DemoDirectory.PASSWORD)
                    .get("/api/mgmt/user")
                    .then()
                    .statusCode(200);

            move(asAdmin(), service).statusCode(200);

            withToken(token).get("/api/mgmt/user").then().statusCode(401);
            as("alice@" + tenant.key(), DemoDirectory.PASSWORD)
                    .get("/api/mgmt/user")
                    .then()
                    .statusCode(401);
        }
    }

    /** Somebody with the user's role and the permission to register services. */
    private RequestSpecification asRegistrar() {
        if (registrar == 0) {
            registrar = tenant.created("""
                    {"userName":"registrar","tenantId":%d,"statusInfo":{"status":1},
                     "passwordInfo":{"password":"%s","passwordStatus":1},
                     "permissions":{"roles":[%d],"permissions":[26]}}""".formatted(tenant.id(), PASSWORD, tenant.role("User")));
            administrators("[%d,%d]".formatted(ta, registrar)).statusCode(200);
        }
        return as("registrar@" + tenant.key(), PASSWORD);
    }

    private int registeredBy(RequestSpecification caller) {
        return post(caller, "/api/admin/auth/services", service("Mine", 389))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse move(RequestSpecification caller, int service) {
        return caller.contentType(ContentType.JSON)
                .body(service("Moved" + service, 390))
                .put("/api/admin/auth/services/" + service)
                .then();
    }

    private String service(String name, int port) {
        return """
                {"name":"%s","tenantId":%d,"authTypeId":3,"authDefinition":{"attributes":{
                  "targetUrl":"ldap://127.0.0.1:%d","securityAuthentication":"simple","securityPrincipal":"uid=%%LOGINNAME%%,dc=x"}}}""".formatted(name, tenant.id(), port);
    }

    private ValidatableResponse create(int tenantId, String more) {
        return post(
                        asTa(),
                        "/api/admin/users",
                        "{\"userName\":\"x\",\"tenantId\":%d,\"statusInfo\":{\"status\":1}%s}"
                                .formatted(tenantId, more))
                .then();
    }

    private ValidatableResponse administrators(String ids) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"admins\":%s}".formatted(ids))
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then();
    }

    private RequestSpecification asTa() {
        return as("ta@" + tenant.key(), PASSWORD);
    }
}
