package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bailiwick.Json;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake is named in this API's own format, and nothing comes of it. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpBadInputTest {

    private static final String USERS = "/api/admin/users";
    private static final String SERVICES = "/api/admin/auth/services";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"extra":1}                          | 222207007 | extra
            {"userName":"x","tenantId":<T>,"statusinfo":{"status":1}}                                    | 222207007 | statusinfo
            {"userName":"x","userName":"y","tenantId":<T>,"statusInfo":{"status":1}}                     | 222207007 | well-formed
            {"userName":"x","tenantId":"<T>","statusInfo":{"status":1}}                                  | 222207007 | tenantId
            {"userName":"x","tenantId":<T>.5,"statusInfo":{"status":1}}                                  | 222207007 | tenantId
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":"1"}}                                  | 222207007 | statusInfo.status
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1.9}}                                  | 222207007 | statusInfo.status
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":true}}                                 | 222207007 | statusInfo.status
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":2}}                                    | 222207007 | status
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1,"accountLocked":"no"}}               | 222207007 | accountLocked
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1,"accountLocked":1}}                  | 222207007 | accountLocked
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1,"accountLockedAt":"now"}}            | 222207007 | accountLockedAt
            {"userName":5,"tenantId":<T>,"statusInfo":{"status":1}}                                      | 222207007 | userName
            {"userName":["x"],"tenantId":<T>,"statusInfo":{"status":1}}                                  | 222207007 | userName
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1}} {}                                 | 222207007 | JSON
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1}                                     | 222207007 | JSON
            [{"userName":"x"}]                                                                         | 222207007 | JSON
            null                                                                                       | 222207007 | required
            ``                                                                                         | 222207007 | required
            {"tenantId":<T>,"statusInfo":{"status":1}}                                                   | 222207010 | Missing 'userName' in payload.
            {"userName":null,"tenantId":<T>,"statusInfo":{"status":1}}                                   | 222207010 | Missing 'userName' in payload.
            {"userName":"","tenantId":<T>,"statusInfo":{"status":1}}                                     | 222207010 | Missing 'userName' in payload.
            {"userName":"x","tenantId":<T>}                                                              | 222207010 | Missing 'statusInfo' in payload.
            {"userName":"x","tenantId":<T>,"statusInfo":{}}                                              | 222207010 | Missing 'status' in payload.
            {"userName":" x","tenantId":<T>,"statusInfo":{"status":1}}                                   | 222207007 | blank
            {"userName":"x\\u0007","tenantId":<T>,"statusInfo":{"status":1}}                             | 222207007 | control
            {"userName":"x\\u0000","tenantId":<T>,"statusInfo":{"status":1}}                             | 222207007 | control
            {"userName":"x\\u202e","tenantId":<T>,"statusInfo":{"status":1}}                             | 222207007 | control
            {"userName":"x","tenantId":2147483640,"statusInfo":{"status":1}}                           | 222208573 | There is no Tenant with that id: 2147483640.
            {"userName":"x","tenantId":-1,"statusInfo":{"status":1}}                                   | 222208573 | There is no Tenant with that id: -1.
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"permissions":{"roles":[]}}         | 222207007 | roles
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"permissions":{}}                   | 222207010 | Missing 'roles' in payload.
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"permissions":{"roles":["2"]}}      | 222207007 | roles
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"permissions":{"roles":[999999]}}   | 222207924 | There is no Role with that id: 999999
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"permissions":{"roles":[2]}}        | 222207924 | There is no Role with that id: 2
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"permissions":{"roles":[<R>],"permissions":[99]}} | 222208553 | There is no Permission with that id: 99
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{}}            | 222207010 | Missing 'authUsers' in payload.
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[]}} | 222207007 | authUsers
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[{"authUserName":"x"}]}} | 222207010 | authServiceId
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[{"authServiceId":1}]}} | 222207010 | authUserName
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[{"authUserName":"x","authServiceId":9999}]}} | 222208085 | There is no Auth Service with the Id: 9999.
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[{"authUserName":"*","authServiceId":1}]}} | 222207007 | delimiter
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"authenticationInfo":{"authUsers":[{"authUserName":"y","authServiceId":1},{"authUserName":"Y","authServiceId":1}]}} | 222207007 | twice
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"passwordInfo":{"password":"short"}} | 222207930 | at least 8
            {"userName":"longname","tenantId":<T>,"statusInfo":{"status":1},"passwordInfo":{"password":"my-LONGNAME-1"}} | 222207930 | user name
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"passwordInfo":{"passwordStatus":3}} | 222207007 | passwordStatus
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"passwordInfo":{"passwordExpiration":"2020-13-01 00:00:00"}} | 222207007 | passwordExpiration
            {"userName":"x","tenantId":<T>,"statusInfo":{"status":1},"passwordInfo":{"passwordExpiration":"2020-01-01T00:00:00Z"}} | 222207007 | passwordExpiration
            """)
    void refusesUser(String body, int code, String part) {
        String json = body.replace("<T>", Integer.toString(tenant.id()))
                .replace("<R>", Integer.toString(tenant.role("User")));

        refused(post(asAdmin(), USERS, json).then(), 400, code, part);

        assertThat(usersOfTenant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+300000-01-01 00:00:00", "-9999-01-01 00:00:00", "0000-01-01 00:00:00", "10000-01-01 00:00:00"})
    void refusesTimesThatNoDatabaseHolds(String time) {
        for (String info : new String[] {
            "\"statusInfo\":{\"status\":1},\"passwordInfo\":{\"passwordExpiration\":\"%s\"}",
            "\"statusInfo\":{\"status\":1,\"accountLockedAt\":\"%s\"}",
            "\"statusInfo\":{\"status\":1,\"accountLockedUntil\":\"%s\"}"
        }) {
            String json = "{\"userName\":\"x\",\"tenantId\":%d,%s}".formatted(tenant.id(), info.formatted(time));

            refused(post(asAdmin(), USERS, json).then(), 400, 222207007, "");
        }
    }

    @Test
    void refusesLoginNameOfAnotherAccountWhateverTheService() {
        tenant.user("boss");
        int service = tenant.directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=x");

        refused(post(asAdmin(), USERS, """
                                {"userName":"shadow","tenantId":%d,"statusInfo":{"status":1},
                                 "authenticationInfo":{"authUsers":[{"authUserName":"BOSS","authServiceId":%d}]}}""".formatted(tenant.id(), service)).then(), 409, 222207917, "BOSS");
    }

    @Test
    void refusesQueryThatIsNoNumber() {
        refused(asAdmin().get("/api/admin/roles?tenantID=abc").then(), 400, 222207007, "tenantID");
        refused(asAdmin().get("/api/admin/roles?tenantID=2147483640").then(), 400, 222208573, "2147483640");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody%00", "%00", "no%07body"})
    void knowsNoTenantOfTheName(String name) {
        refused(
                asAdmin()
                        .urlEncodingEnabled(false)
                        .get("/api/admin/roles?tenantName=" + name)
                        .then(),
                404,
                222208573,
                "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"x","permissions":[null],"users":[]}   | permissions
            {"name":"x","permissions":[1,null],"users":[]} | permissions[1]
            {"name":"x","permissions":[],"users":[null]}   | users
            """)
    void refusesRoleWithNothingInItsLists(String body, String part) {
        int role = tenant.role("User");

        refused(post(asAdmin(), "/api/admin/roles", body).then(), 400, 222207007, part);
        refused(put(asAdmin(), "/api/admin/roles/" + role, body).then(), 400, 222207007, part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"admins":[null]} | 400
            {"admins":[0]}    | 400
            {"admins":["1"]}  | 400
            {"admins":null}   | 400
            {}                | 400
            """)
    void refusesAdministrators(String body, int status) {
        asAdmin()
                .contentType("application/json")
                .body(body)
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then()
                .statusCode(status)
                .body("error.message.lang", equalTo("en-US"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483640", "0", "-1", "99999999999999999999"})
    void knowsNoSuchTenant(String id) {
        asAdmin()
                .get("/api/admin/tenants/%s/admins".formatted(id))
                .then()
                .statusCode(404)
                .body("error.message.lang", equalTo("en-US"));
    }

    @Test
    void refusesNameOfMoreThan128Characters() {
        String json = user("x".repeat(129));

        refused(post(asAdmin(), USERS, json).then(), 400, 222207007, "userName");
        post(asAdmin(), USERS, user("x".repeat(128))).then().statusCode(201);
    }

    @Test
    void refusesNameThatIsTakenInAnyCase() {
        tenant.user("Jörg");

        refused(post(asAdmin(), USERS, user("JÖRG")).then(), 409, 222207917, "JÖRG");
        refused(post(asAdmin(), USERS, user("jo\\u0308rg")).then(), 409, 222207917, "jörg");
    }

    @Test
    void refusesServiceOfAnotherTenant() {
        int foreign = newTenant().directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=x");

        refused(
                post(asAdmin(), USERS, """
                        {"userName":"x","tenantId":%d,"statusInfo":{"status":1},
                         "authenticationInfo":{"authUsers":[{"authUserName":"x","authServiceId":%d}]}}""".formatted(tenant.id(), foreign)).then(),
                400,
                222208085,
                Integer.toString(foreign));
    }

    @Test
    void acceptsAndIgnoresWhatIsReadOnly() {
        post(asAdmin(), USERS, """
                        {"id":1,"tenantName":"System","tenantsAdministered":[1],
                         "userName":"x","tenantId":%d,"statusInfo":{"status":1}}""".formatted(tenant.id()))
                .then()
                .statusCode(201)
                .body("tenantId", equalTo(tenant.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream"})
    void refusesOtherContentTypes(String type) {
        given().spec(asAdmin())
                .contentType(type)
                .body(user("x").getBytes(StandardCharsets.UTF_8))
                .post(USERS)
                .then()
                .statusCode(415)
                .body("error.message.lang", equalTo("en-US"));
    }

    /** Before it comes: whoever sends on may find the connection closed and never see the answer. */
    @Test
    void refusesBodyOfTwoMegabytesByItsAnnouncement() throws IOException {
        String head = """
                POST %s HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 2000000

                """.formatted(USERS).replace("\n", "\r\n");
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic YWRtaW4", // no colon
                "Basic OnB3", // no name
                "Basic //79", // no UTF-8
                "basic YWRtaW46d3Jvbmc=",
                "Digest username=admin",
                "Bearer",
                "Bearer x",
                "nonsense"
            })
    void refusesBadCredentialsInItsOwnFormat(String header) {
        refused(given().header("Authorization", header).get(USERS).then(), 401, 222206007, "Invalid user ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ad:min:x", "admin\0:x", "nobody@nowhere:x", "@system:x", "admin@:x"})
    void refusesOddNames(String credentials) {
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));

        refused(given().header("Authorization", header).get(USERS).then(), 401, 222206007, "Invalid user ID");
    }

    @Test
    void refusesTwoCredentialsAtOnce() {
        given().spec(asAdmin())
                .header("Authorization", "Bearer x")
                .get(USERS)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"attributes":{"targetUrl":"ldap://127.0.0.1","securityAuthentication":"simple"}}                                   | securityPrincipal
            {"attributes":{"targetUrl":"ldap://127.0.0.1","securityAuthentication":"simple","securityPrincipal":"cn=x"}}        | %LOGINNAME%
            {"attributes":{"targetUrl":"http://127.0.0.1","securityAuthentication":"simple","securityPrincipal":"cn=%LOGINNAME%"}} | targetUrl
            {"attributes":{"targetUrl":"no url","securityAuthentication":"simple","securityPrincipal":"cn=%LOGINNAME%"}}        | targetUrl
            {"attributes":{"targetUrl":"ldap://directory.example","securityAuthentication":"simple","securityPrincipal":"cn=%LOGINNAME%"}} | allowPlainText
            {"attributes":{"targetUrl":"ldap://127.0.0.1","securityAuthentication":"none","securityPrincipal":"cn=%LOGINNAME%"}} | securityAuthentication
            {"attributes":{"targetUrl":"ldap://127.0.0.1","securityAuthentication":"simple","securityPrincipal":"cn=%LOGINNAME%","x":1}} | 'x'
            {"attributes":{"targetUrl":5,"securityAuthentication":"simple","securityPrincipal":"cn=%LOGINNAME%"}}               | targetUrl
            {"attributes":{}}                                                                                                   | targetUrl
            {"attributes":[]}                                                                                                   | attributes
            """)
    void refusesLdapSettings(String definition, String part) {
        refused(service(3, definition), 400, 222207007, part);
    }

    @ParameterizedTest
    @CsvSource({"1,400", "2,501", "4,501", "6,400", "-1,400"})
    void refusesServiceTypes(int type, int status) {
        service(type, "{\"attributes\":{}}").statusCode(status).body("error.message.lang", equalTo("en-US"));
    }

    @Test
    void reportsWhatIsNotThere() {
        refused(
                asAdmin().get(USERS + "/2147483640").then(),
                404,
                222207916,
                "There is no User with that id: 2147483640.");
        refused(
                asAdmin().get("/api/admin/roles/999999").then(),
                404,
                222207924,
                "There is no Role with that id: 999999");
        refused(
                asAdmin().get(SERVICES + "/9999").then(),
                404,
                222208085,
                "There is no Auth Service with the Id: 9999.");
        refused(
                asAdmin().get("/api/admin/permissions/99").then(),
                404,
                222208553,
                "There is no Permission with that id: 99");
        asAdmin().get("/api/admin/nonsense").then().statusCode(404).body("error.message.lang", equalTo("en-US"));
        asAdmin().get(USERS + "/x").then().statusCode(404).body("error.message.lang", equalTo("en-US"));
        asAdmin().delete(USERS).then().statusCode(405).body("error.message.lang", equalTo("en-US"));
    }

    private ValidatableResponse service(int type, String definition) {
        return post(asAdmin(), SERVICES, """
                        {"name":"D","tenantId":%d,"authTypeId":%d,"authDefinition":%s}""".formatted(tenant.id(), type, definition))
                .then();
    }

    private String user(String name) {
        return "{\"userName\":\"%s\",\"tenantId\":%d,\"statusInfo\":{\"status\":1}}".formatted(name, tenant.id());
    }

    private List<String> usersOfTenant() {
        return TestDatabase.sql("select user_name from app_user where tenant_id = " + tenant.id());
    }

    private static void refused(ValidatableResponse response, int status, int code, String part) {
        JsonNode error =
                Json.of(response.statusCode(status).extract().response()).required("error");
        assertThat(error.required("code").intValue()).isEqualTo(code);
        assertThat(error.required("message").required("lang").textValue()).isEqualTo("en-US");
        assertThat(error.required("message").required("value").textValue()).contains(part);
    }
}
