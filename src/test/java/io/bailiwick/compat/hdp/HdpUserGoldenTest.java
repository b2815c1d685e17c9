package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.withToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.ldap.DemoDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** contracts/hdp.md, section 2, answer by answer: the vendor's sample user from the first day to the last. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpUserGoldenTest {

    private static final String PASSWORD = "Temp-4711";

    private final Map<String, Object> names = new LinkedHashMap<>();
    private TestTenant tenant;
    private int role;
    private int administratorRole;
    private int user;

    @BeforeAll
    static void raiseIds() {
        TestDatabase.raiseIds();
    }

    @BeforeEach
    void createSampleUser() {
        tenant = newTenant();
        role = tenant.role("User");
        administratorRole = tenant.role("Tenant Administrator");
        Response created = post(asAdmin(), "/api/admin/users", sample());
        user = created.path("id");
        names.put("tenant", tenant.id());
        names.put("tenantName", tenant.key());
        names.put("role", role);
        names.put("administratorRole", administratorRole);
        names.put("user", user);
        check("created.json", created);
    }

    @Test
    void replaysTheSampleUser() {
        check("shown.json", get(""));
        check("shown-details.json", get("?details=true"));
        token(PASSWORD, 200);

        check("status.json", get("/statusinfo"));
        check("status-inactive.json", put("/statusinfo", "{\"status\":0}"));
        token(PASSWORD, 401);
        check("status-locked.json", put("/statusinfo", """
                {"status":1,"accountLocked":true,"accountLockedAt":"2026-01-01 10:00:00","accountLockedUntil":"2090-01-01 10:30:00"}"""));
        token(PASSWORD, 401);
        check("status-unlocked.json", put("/statusinfo", "{\"status\":1,\"accountLocked\":false}"));
        token(PASSWORD, 200);

        check("password-info.json", get("/passwordinfo"));
        check("password-info-must-change.json", put("/passwordinfo", """
                {"passwordStatus":2,"passwordExpiration":"2031-01-01 00:00:00"}"""));
        check("password-info-never-expires.json", put("/passwordinfo", "{\"passwordStatus\":1}"));
        assertThat(put("/resetpassword", "{\"newPassword\":\"Temp-4712\"}").statusCode())
                .isEqualTo(204);
        check("password-info-reset.json", get("/passwordinfo"));
        check(
                "password-changed.json",
                Api.put(withToken(token("Temp-4712", 200)), "/api/admin/userdetails/changePassword", """
                        {"currentPassword":"Temp-4712","newPassword":"my-very-own-1"}"""));

        check("permissions.json", get("/permissions"));
        check("permissions-replaced.json", put("/permissions", """
                {"roles":[%d,%d],"permissions":[22,25]}""".formatted(role, administratorRole)));
        put("/permissions", "{\"roles\":[%d],\"permissions\":[22,25]}".formatted(role));
        check("own-account.json", withToken(token("my-very-own-1", 200)).get("/api/mgmt/user"));
        check("own-permissions.json", withToken(token("my-very-own-1", 200)).get("/api/mgmt/permissions"));
        check(
                "on-behalf-account.json",
                asAdmin().queryParam("user", "report1@" + tenant.key()).get("/api/mgmt/user"));
        check(
                "on-behalf-permissions.json",
                asAdmin().queryParam("user", "report1@" + tenant.key()).get("/api/mgmt/permissions"));
        check("permissions-without-explicit.json", put("/permissions", "{\"roles\":[%d]}".formatted(role)));

        check("authinfo.json", get("/authinfo"));
        movesToTheDirectory();

        check("updated.json", put("", """
                {"id":1,"tenantName":"ignored","tenantsAdministered":[1],
                 "userName":"report2","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"passwordStatus":2},"permissions":{"roles":[%d]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"report2","authServiceId":1}]}}""".formatted(tenant.id(), administratorRole)));
        check("updated-least.json", put("", "{\"userName\":\"report3\",\"statusInfo\":{\"status\":0}}"));

        assertThat(asAdmin().delete(path("")).statusCode()).isEqualTo(204);
        check("gone.json", get(""));
    }

    /** The vendor's external user: a password that has expired here is the directory's affair. */
    private void movesToTheDirectory() {
        try (DemoDirectory directory = DemoDirectory.start()) {
            int service = tenant.directory(directory.url(), DemoDirectory.PRINCIPAL);
            names.put("service", service);
            put("/passwordinfo", "{\"passwordStatus\":1,\"passwordExpiration\":\"2020-01-01 00:00:00\"}");
            check("authinfo-replaced.json", put("/authinfo", """
                    {"authUsers":[{"authUserName":"alice","authServiceId":%d},{"authUserName":"report1","authServiceId":1}]}""".formatted(service)));
            String token = tenant.token("alice", DemoDirectory.PASSWORD);
            check("own-account-external.json", withToken(token).get("/api/mgmt/user"));
            check("auth-user.json", asAdmin().get("/api/admin/users/authUserName/ALICE"));
        }
    }

    @Test
    void looksUpLoginNamesInAllTenantsAdministered() {
        TestTenant other = newTenant();
        String name = Api.unique("jdoe");
        names.put("name", name);
        names.put("otherTenant", other.id());
        names.put("otherTenantName", other.key());
        names.put("otherRole", other.role("User"));
        names.put("otherUser", other.user(name));
        names.put("second", tenant.user(name));
        tenant.administrator("ta");

        check("auth-users.json", find(asAdmin(), name + "?details=true"));
        check("auth-users-of-tenant.json", find(tenant.as("ta"), name));
        check("auth-users-none.json", find(asAdmin(), "nobody-at-all"));
        check("auth-users-forbidden.json", find(tenant.as(name), name));
        check("auth-users-bad-name.json", find(asAdmin(), "a%00b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            status-missing        | PUT    | /statusinfo    | {}
            status-unknown        | PUT    | /statusinfo    | {"status":2}
            status-extra          | PUT    | /statusinfo    | {"status":1,"lastLogin":"x"}
            status-bad-time       | PUT    | /statusinfo    | {"status":1,"accountLocked":true,"accountLockedUntil":"tomorrow"}
            password-status       | PUT    | /passwordinfo  | {"passwordExpiration":"2031-01-01 00:00:00"}
            password-here         | PUT    | /passwordinfo  | {"passwordStatus":1,"password":"Temp-4713"}
            reset-missing         | PUT    | /resetpassword | {}
            reset-weak            | PUT    | /resetpassword | {"newPassword":"short"}
            reset-name            | PUT    | /resetpassword | {"newPassword":"my-report1-word"}
            roles-missing         | PUT    | /permissions   | {"permissions":[14]}
            roles-none            | PUT    | /permissions   | {"roles":[]}
            roles-unknown         | PUT    | /permissions   | {"roles":[999999]}
            roles-foreign         | PUT    | /permissions   | {"roles":[2]}
            permissions-unknown   | PUT    | /permissions   | {"roles":[<R>],"permissions":[99]}
            permissions-extra     | PUT    | /permissions   | {"roles":[<R>],"effectivePermissions":[1]}
            logins-missing        | PUT    | /authinfo      | {}
            logins-none           | PUT    | /authinfo      | {"authUsers":[]}
            logins-service        | PUT    | /authinfo      | {"authUsers":[{"authUserName":"x","authServiceId":9999}]}
            logins-wildcard       | PUT    | /authinfo      | {"authUsers":[{"authUserName":"*","authServiceId":1}]}
            logins-taken          | PUT    | /authinfo      | {"authUsers":[{"authUserName":"TAKEN","authServiceId":1}]}
            name-taken            | PUT    | `` | {"userName":"Taken","statusInfo":{"status":1}}
            name-missing          | PUT    | `` | {"statusInfo":{"status":1}}
            whole-status-missing  | PUT    | `` | {"userName":"report1"}
            whole-password-here   | PUT    | `` | {"userName":"report1","statusInfo":{"status":1},"passwordInfo":{"passwordStatus":1,"password":"Temp-4713"}}
            tenant-moved          | PUT    | `` | {"userName":"report1","tenantId":1,"statusInfo":{"status":1}}
            unknown-property      | PUT    | `` | {"userName":"report1","statusInfo":{"status":1},"displayName":"x"}
            not-json              | PUT    | `` | {
            not-supported         | PATCH  | `` | {"userName":"x"}
            """)
    void refuses(String file, Method method, String path, String body) {
        tenant.user("taken");
        String before = get("?details=true").asString();

        check(
                "refused/" + file + ".json",
                asAdmin()
                        .contentType(ContentType.JSON)
                        .body(body.replace("<R>", Integer.toString(role)))
                        .request(method, path(path)));

        assertThat(get("?details=true").asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | ``             | {}
            PUT    | ``             | {"userName":"x","statusInfo":{"status":1}}
            DELETE | ``             | {}
            GET    | /statusinfo    | {}
            PUT    | /statusinfo    | {"status":1}
            GET    | /passwordinfo  | {}
            PUT    | /passwordinfo  | {"passwordStatus":1}
            PUT    | /resetpassword | {"newPassword":"another-password-1"}
            GET    | /permissions   | {}
            PUT    | /permissions   | {"roles":[2]}
            GET    | /authinfo      | {}
            PUT    | /authinfo      | {"authUsers":[{"authUserName":"x","authServiceId":1}]}
            """)
    void knowsNoSuchUserAndLetsOthersNotLook(Method method, String path, String body) {
        tenant.user("ann");
        tenant.administrator("ta");
        int stranger = newTenant().user("stranger");
        names.put("stranger", stranger);

        check("refused/unknown-user.json", send(asAdmin(), method, 2147483640, path, body));
        check("refused/strangers-user.json", send(tenant.as("ta"), method, stranger, path, body));
        check("refused/forbidden.json", send(tenant.as("ann"), method, user, path, body));
        check("refused/unauthenticated.json", send(Api.as("admin", "wrong-password"), method, user, path, body));
    }

    @Test
    void refusesWhatExceedsOneselfAndWhatIsOnesOwn() {
        int ta = tenant.administrator("ta");

        check(
                "refused/exceeds.json",
                send(
                        tenant.as("ta"),
                        Method.PUT,
                        user,
                        "/permissions",
                        "{\"roles\":[%d],\"permissions\":[22]}".formatted(role)));
        check(
                "refused/own-permissions.json",
                send(tenant.as("ta"), Method.PUT, ta, "/permissions", "{\"roles\":[%d]}".formatted(role)));
        check("refused/own-account.json", send(tenant.as("ta"), Method.DELETE, ta, "", "{}"));
        check("refused/own-status.json", send(tenant.as("ta"), Method.PUT, ta, "/statusinfo", "{\"status\":0}"));
    }

    @Test
    void takesVersionsThatHybridDataPipelineDoesNotKnow() {
        get("").then().header("ETag", "\"0\"");

        check(
                "refused/changed-meanwhile.json",
                asAdmin()
                        .header("If-Match", "\"7\"")
                        .contentType(ContentType.JSON)
                        .body("{\"status\":0}")
                        .put(path("/statusinfo")));
    }

    private String sample() {
        return """
                {"userName":"report1","tenantId":%d,
                 "statusInfo":{"status":1,"accountLocked":false},
                 "passwordInfo":{"password":"%s","passwordStatus":1,"passwordExpiration":"2030-01-01 00:00:00"},
                 "permissions":{"roles":[%d]}}""".formatted(tenant.id(), PASSWORD, role);
    }

    private String token(String password, int status) {
        Response response = Api.token(tenant.key(), "report1", password);
        assertThat(response.statusCode()).isEqualTo(status);
        return response.asString();
    }

    private Response get(String path) {
        return asAdmin().get(path(path));
    }

    private Response put(String path, String json) {
        return Api.put(asAdmin(), path(path), json);
    }

    private static Response find(RequestSpecification caller, String name) {
        return caller.urlEncodingEnabled(false).get("/api/admin/users/authUserName/" + name);
    }

    private static Response send(RequestSpecification caller, Method method, int id, String path, String body) {
        return caller.contentType(ContentType.JSON).body(body).request(method, "/api/admin/users/" + id + path);
    }

    private String path(String more) {
        return "/api/admin/users/" + user + more;
    }

    private void check(String file, Response response) {
        Golden.check("hdp/users/" + file, response, names);
    }
}
