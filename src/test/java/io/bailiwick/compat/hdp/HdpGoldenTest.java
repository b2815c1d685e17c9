package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.restassured.RestAssured.given;

import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/hdp.md, answer by answer. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpGoldenTest {

    private static final String NEW_USER = """
            {"userName":"report1","tenantId":%d,
             "statusInfo":{"status":1,"accountLocked":false},
             "passwordInfo":{"password":"Temp-4711","passwordStatus":1,"passwordExpiration":"2030-01-01 00:00:00"},
             "permissions":{"roles":[%d]},
             "authenticationInfo":{"authUsers":[{"authUserName":"jdoe","authServiceId":%d}]}}""";

    private final Map<String, Object> names = new LinkedHashMap<>();
    private TestTenant tenant;
    private int service;
    private int role;

    @BeforeAll
    static void raiseIds() {
        TestDatabase.raiseIds();
    }

    @BeforeEach
    void createTenantWithDirectory() {
        tenant = newTenant();
        service = tenant.directory("ldap://127.0.0.1:10389", "CN=%LOGINNAME%,OU=Users,DC=corp,DC=local");
        role = tenant.role("User");
        names.put("tenant", tenant.id());
        names.put("tenantName", tenant.key());
        names.put("role", role);
        names.put("administratorRole", tenant.role("Tenant Administrator"));
        names.put("service", service);
    }

    @Test
    void createsUser() {
        check("user-created.json", createUser());
    }

    @Test
    void showsUserWithAndWithoutDetails() {
        int id = createUser().path("id");
        names.put("user", id);

        check("user.json", asAdmin().get("/api/admin/users/" + id));
        check("user-details.json", asAdmin().get("/api/admin/users/%d?details=true".formatted(id)));
    }

    @Test
    void showsExternalUserThatWasSentLeast() {
        Response created = post(asAdmin(), "/api/admin/users", """
                {"userName":"least","tenantId":%d,"statusInfo":{"status":0}}""".formatted(tenant.id()));

        names.put("user", created.path("id"));
        check("user-least.json", created);
    }

    @Test
    void listsRolesOfTenant() {
        check("roles.json", asAdmin().get("/api/admin/roles?tenantID=" + tenant.id()));
        check("roles.json", asAdmin().get("/api/admin/roles?tenantName=" + tenant.key()));
        check("role.json", asAdmin().get("/api/admin/roles/" + role));
    }

    @Test
    void listsPermissionsAndTypes() {
        check("permissions.json", asAdmin().get("/api/admin/permissions"));
        check("permission.json", asAdmin().get("/api/admin/permissions/12"));
        check("auth-types.json", asAdmin().get("/api/admin/auth/types"));
    }

    @Test
    void masksSecretsOfServices() {
        Response created = post(asAdmin(), "/api/admin/auth/services", """
                {"name":"CorpLDAP","tenantId":%d,"description":"directory",
                 "authDefinition":{"attributes":{"targetUrl":"ldap://127.0.0.1:10389","securityAuthentication":"simple",
                   "searchBase":"ou=people,dc=corp","bindDn":"cn=search,dc=corp","bindPassword":"s3cret-of-the-directory"}},
                 "authTypeId":3}""".formatted(tenant.id()));
        names.put("time", created.path("lastModifiedTime"));
        names.put("service", created.path("id"));

        check("auth-service-created.json", created);
    }

    @Test
    void keepsSecretWhoseMaskComesBackUnlessItWouldGoElsewhere() {
        String body = """
                {"name":"CorpLDAP","tenantId":%d,"authTypeId":3,
                 "authDefinition":{"attributes":{"targetUrl":"ldap://127.0.0.1:%d","securityAuthentication":"simple",
                   "searchBase":"%s","bindDn":"cn=search,dc=corp","bindPassword":"%s"}}}""";
        int id = post(asAdmin(), "/api/admin/auth/services", body.formatted(tenant.id(), 10389, "dc=a", "s3cret"))
                .path("id");

        put(id, body.formatted(tenant.id(), 10389, "dc=b", "********")).then().statusCode(200);
        put(id, body.formatted(tenant.id(), 10390, "dc=b", "********")).then().statusCode(400);
        put(id, body.formatted(tenant.id(), 10390, "dc=b", "another")).then().statusCode(200);
    }

    @Test
    void reportsFailures() {
        check("unknown-user.json", asAdmin().get("/api/admin/users/2147483640"));
        check("unauthenticated.json", given().get("/api/admin/users"));
        check("unknown-path.json", asAdmin().get("/api/admin/nonsense"));
    }

    @Test
    void answersHealthCheckToAnybody() {
        check("health.json", given().get("/api/healthcheck"));
        given().head("/api/healthcheck").then().statusCode(200);
    }

    private Response createUser() {
        Response created = post(asAdmin(), "/api/admin/users", NEW_USER.formatted(tenant.id(), role, service));
        names.put("user", created.path("id"));
        return created;
    }

    private static Response put(int service, String body) {
        return asAdmin().contentType("application/json").body(body).put("/api/admin/auth/services/" + service);
    }

    private void check(String file, Response response) {
        Golden.check("hdp/" + file, response, names);
    }
}
