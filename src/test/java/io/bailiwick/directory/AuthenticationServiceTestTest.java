package io.bailiwick.directory;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.authservice.TestServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may test which service, how often, and what they learn. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuthenticationServiceTestTest {

    private static final String ACCOUNT = ",\"bindDn\":\"%s\",\"bindPassword\":\"%s\""
            .formatted(TestDirectory.SEARCHER, TestDirectory.SEARCHER_PASSWORD);

    private TestTenant tenant;
    private TestServices services;
    private TestDirectory directory;

    @BeforeEach
    void start() throws Exception {
        tenant = newTenant();
        services = new TestServices(tenant);
        directory = TestDirectory.plain().person("dave", "secret-of-dave");
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void testsRegisteredServiceWithoutABody() {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);

        test(asAdmin(), id)
                .then()
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("servers.server", contains(directory.url()))
                .body("servers[0].steps.step", contains("resolve", "connect", "tls", "bind", "search", "login"))
                .body("servers[0].steps.outcome", contains("ok", "ok", "skipped", "ok", "ok", "skipped"));
    }

    @Test
    void findsSomebodyAndTriesTheirPassword() {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);

        test(asAdmin(), id, "{\"userName\":\"dave\",\"password\":\"secret-of-dave\"}")
                .then()
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("servers[0].person.dn", equalTo("uid=dave,ou=people,dc=example,dc=com"))
                .body("servers[0].person.login", equalTo("dave"));
        test(asAdmin(), id, "{\"userName\":\"dave\",\"password\":\"wrong\"}")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("servers[0].steps[5].outcome", equalTo("failed"))
                .body("servers[0].steps[5].reason", equalTo("wrong password"));
    }

    @Test
    void answersHybridDataPipelinesClientsTheSame() {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);

        String path = "/api/admin/auth/services/%d/test".formatted(id);

        asAdmin().post(path).then().statusCode(200).body("passed", equalTo(true));
        Api.post(asAdmin(), path, "{\"userName\":\"dave\"}")
                .then()
                .statusCode(200)
                .body("servers[0].steps.outcome", contains("ok", "ok", "skipped", "ok", "ok", "skipped"))
                .body("servers[0].steps[5].reason", equalTo("no password was given"))
                .body("servers[0].person.dn", equalTo("uid=dave,ou=people,dc=example,dc=com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"x\"}",
                "{\"userName\":\"\"}",
                "{\"userName\":\"dave\",\"password\":\"\"}",
                "{\"userName\":\"dave\",\"password\":\"a\\u0000b\"}",
                "{\"user\":\"dave\"}"
            })
    void refusesWhatIsNoPerson(String body) {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);

        test(asAdmin(), id, body).then().statusCode(400);

        assertThat(directory.binds()).isEmpty();
    }

    @Test
    void testsDisabledServicesToo() {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);
        services.patch(asAdmin(), id, "{\"enabled\":false}");

        test(asAdmin(), id).then().body("passed", equalTo(true));
    }

    @Test
    void testsSettingsThatAreNotRegistered() {
        String body = TestServices.body("Later", directory.url(), ACCOUNT);

        testSettings(asAdmin(), body).then().statusCode(200).body("passed", equalTo(true));
        testSettings(asAdmin(), body.replaceFirst("\\{", "{\"userName\":\"dave\","))
                .then()
                .statusCode(200)
                .body("servers[0].person.login", equalTo("dave"));
        testSettings(asAdmin(), body.replace(TestDirectory.SEARCHER_PASSWORD, "********"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_attribute"));
        testSettings(asAdmin(), "{\"authTypeId\":5,\"attributes\":{}}").then().statusCode(501);
        asAdmin().get(services.path()).then().body("name.findAll { it == 'Later' }.size()", equalTo(0));
    }

    @Test
    void reachesOnlyAllowedHostsForThoseWhoAreNoAdministrators() {
        Supplier<RequestSpecification> registrar = services.registrar();
        int mine = services.register(registrar.get(), directory.url(), ACCOUNT);

        test(registrar.get(), mine)
                .then()
                .statusCode(200)
                .body("servers[0].steps[0].outcome", equalTo("failed"))
                .body("servers[0].steps[1].outcome", equalTo("skipped"));
        testSettings(registrar.get(), TestServices.body("x", directory.url(), ACCOUNT))
                .then()
                .statusCode(200)
                .body("servers[0].steps[0].outcome", equalTo("failed"));
        assertThat(directory.binds()).isEmpty();
    }

    @Test
    void leavesWhatAdministratorsRegisteredToAdministrators() {
        int trusted = services.register(asAdmin(), directory.url(), ACCOUNT);
        TestServices system = new TestServices(new TestTenant(1, "system"));
        int shared = system.register(asAdmin(), directory.url(), ACCOUNT);
        Supplier<RequestSpecification> registrar = services.registrar();

        test(registrar.get(), trusted).then().statusCode(403);
        test(registrar.get(), shared).then().statusCode(403);
        test(registrar.get(), 1).then().statusCode(403);
        test(asAdmin(), shared).then().statusCode(200);
        test(asAdmin(), 1).then().statusCode(400);
        asAdmin().delete(system.path(shared)).then().statusCode(204);
        assertThat(directory.binds()).containsExactly(TestDirectory.SEARCHER);
    }

    @Test
    void needsThePermissionInTheTenant() {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);
        tenant.user("ann");
        Supplier<RequestSpecification> stranger = new TestServices(newTenant()).registrar();

        test(as("ann@" + tenant.key(), PASSWORD), id).then().statusCode(403);
        test(stranger.get(), id).then().statusCode(403);
        testSettings(stranger.get(), TestServices.body("x", directory.url(), ACCOUNT))
                .then()
                .statusCode(403);
        stranger.get()
                .post("/api/admin/auth/services/%d/test".formatted(id))
                .then()
                .statusCode(404);
        assertThat(directory.binds()).isEmpty();
    }

    @Test
    void isDoneTenTimesAMinuteForEachTenantAndCaller() {
        int id = services.register(asAdmin(), directory.url(), "");
        for (int i = 0; i < 10; i++) {
            test(asAdmin(), id).then().statusCode(200);
        }

        Response limited = test(asAdmin(), id);

        limited.then().statusCode(429).body("code", equalTo("too_many_requests"));
        assertThat(limited.headers().getValues("Retry-After")).hasSize(1);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 6);
        asAdmin()
                .post("/api/admin/auth/services/%d/test".formatted(id))
                .then()
                .statusCode(429)
                .body("error.code", equalTo(222207429));
        testSettings(asAdmin(), TestServices.body("x", directory.url(), ""))
                .then()
                .statusCode(429);
        TestServices others = new TestServices(newTenant());
        others.patch(asAdmin(), others.register(asAdmin(), directory.url(), ""), "{}")
                .then()
                .statusCode(200);
        asAdmin()
                .post(others.path(others.register(asAdmin(), directory.url(), "")) + "/test")
                .then()
                .statusCode(200);
    }

    @Test
    void leavesATrace() throws Exception {
        int id = services.register(asAdmin(), directory.url(), ACCOUNT);
        test(asAdmin(), id, "{\"userName\":\"dave\",\"password\":\"secret-of-dave\"}");

        List<String> trail = TestServices.rows(
                "select outcome || ' ' || actor || ' ' || changes from audit_event where action = 'auth_service.test'"
                        + " and target = 'auth_service:%d'".formatted(id));

        assertThat(trail)
                .singleElement()
                .asString()
                .startsWith("SUCCESS admin ")
                .contains("dave", directory.url(), "passed")
                .doesNotContain("secret-of-dave");
    }

    private Response test(RequestSpecification caller, int id) {
        return caller.post(services.path(id) + "/test");
    }

    private Response test(RequestSpecification caller, int id, String body) {
        return caller.contentType(ContentType.JSON).body(body).post(services.path(id) + "/test");
    }

    private Response testSettings(RequestSpecification caller, String body) {
        return caller.contentType(ContentType.JSON).body(body).post(services.path() + "/test");
    }
}
