package io.bailiwick.authservice;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.token;
import static io.bailiwick.Api.withToken;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.TestDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of those whom a service lets in when it changes. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuthServiceAccessTest {

    private static final String PRINCIPAL = "uid=%LOGINNAME%,ou=people,dc=example,dc=com";

    private TestTenant tenant;
    private TestServices services;
    private TestDirectory first;
    private TestDirectory second;

    @BeforeEach
    void start() throws Exception {
        tenant = newTenant();
        services = new TestServices(tenant);
        first = TestDirectory.plain().person("ann", "first-4711");
        second = TestDirectory.plain().person("ann", "second-4711");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void disabledServiceLetsNobodyInAndEndsTheAccessOfThoseItLetIn() {
        int service = directory(first);
        services.user("ann", service);
        String token = tenant.token("ann", "first-4711");
        basic("first-4711").then().statusCode(200);

        services.patch(asAdmin(), service, "{\"enabled\":false}").then().statusCode(200);

        withToken(token).get("/api/mgmt/user").then().statusCode(401);
        basic("first-4711").then().statusCode(401);
        token(tenant.key(), "ann", "first-4711").then().statusCode(401);
        services.patch(asAdmin(), service, "{\"enabled\":true}").then().statusCode(200);
        withToken(token).get("/api/mgmt/user").then().statusCode(401);
        token(tenant.key(), "ann", "first-4711").then().statusCode(200);
    }

    @Test
    void newNameDescriptionOrPlaceEndNoAccess() {
        int service = directory(first);
        services.user("ann", service);
        String token = tenant.token("ann", "first-4711");

        services.patch(asAdmin(), service, "{\"name\":\"Other\",\"description\":\"x\",\"position\":4}")
                .then()
                .statusCode(200);
        order(asAdmin(), "[%d]".formatted(service)).then().statusCode(200);

        withToken(token).get("/api/mgmt/user").then().statusCode(200);
    }

    @Test
    void loginsFollowAServiceToAnotherDirectory() {
        int service = directory(first);
        services.user("ann", service);
        token(tenant.key(), "ann", "first-4711").then().statusCode(200);

        services.patch(asAdmin(), service, "{\"attributes\":{\"targetUrl\":\"%s\"}}".formatted(second.url()))
                .then()
                .statusCode(200);

        token(tenant.key(), "ann", "second-4711").then().statusCode(200);
        token(tenant.key(), "ann", "first-4711").then().statusCode(401);
    }

    @Test
    void triesServicesByTheirPositionAndThenByTheirIds() {
        int lower = directory(first);
        int higher = directory(second);
        services.user("ann", lower, higher);
        token(tenant.key(), "ann", "second-4711").then().statusCode(200);
        assertThat(first.binds()).hasSize(1);

        order(asAdmin(), "[%d]".formatted(higher)).then().statusCode(200).body("order", contains(higher));
        token(tenant.key(), "ann", "second-4711").then().statusCode(200);
        assertThat(first.binds()).hasSize(1);

        order(asAdmin(), "[%d,%d]".formatted(lower, higher)).then().statusCode(200);
        token(tenant.key(), "ann", "second-4711").then().statusCode(200);
        assertThat(first.binds()).hasSize(2);
    }

    @Test
    void refusesOrdersThatNameServicesTwiceOrNotAtAll() {
        int service = directory(first);

        order(asAdmin(), "[%1$d,%1$d]".formatted(service)).then().statusCode(400);
        order(asAdmin(), "null").then().statusCode(400);
        order(asAdmin(), "[null]").then().statusCode(400);
        order(asAdmin(), "[2147483640]").then().statusCode(400);
    }

    @Test
    void nobodyChangesAServiceOfStrongerAccounts() {
        Supplier<RequestSpecification> registrar = services.registrar();
        int mine = services.register(registrar.get(), first.url(), "");
        int trusted = directory(first);
        services.patch(registrar.get(), mine, "{\"enabled\":false}").then().statusCode(200);
        services.patch(registrar.get(), trusted, "{\"enabled\":false}").then().statusCode(403);
        order(registrar.get(), "[%d,%d]".formatted(mine, trusted)).then().statusCode(403);
        order(registrar.get(), "[%d]".formatted(mine)).then().statusCode(200);
        tenant.create("""
                {"userName":"chief","tenantId":%d,"statusInfo":{"status":1},"permissions":{"roles":[%d],"permissions":[22]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"chief","authServiceId":%d}]}}""".formatted(tenant.id(), tenant.role("User"), mine));

        services.patch(registrar.get(), mine, "{\"enabled\":true}")
                .then()
                .statusCode(403)
                .body("code", equalTo("exceeds_own_permissions"));
        registrar.get().delete(services.path(mine)).then().statusCode(403);
        order(registrar.get(), "[]").then().statusCode(403);
    }

    @Test
    void deletesNoServiceThatAccountsOfAnyTenantUse() {
        TestServices system = new TestServices(new TestTenant(1, "system"));
        int service = system.register(asAdmin(), first.url(), "");
        int user = services.user("ann", service);

        asAdmin().delete(system.path(service)).then().statusCode(409).body("code", equalTo("auth_service_in_use"));

        token(tenant.key(), "ann", "first-4711").then().statusCode(200);
        assertThat(user).isPositive();
    }

    @Test
    void seesAnAccountThatIsCreatedAtTheSameTime() throws Exception {
        int service = directory(first);
        int user = tenant.user("ann");
        try (Connection connection = TestServices.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into auth_user values (%1$d, %2$d, 1, 'ann', 'ann', %1$d, %3$d)"
                    .formatted(tenant.id(), user, service));
            CompletableFuture<Response> deletion = supplyAsync(() -> asAdmin().delete(services.path(service)));
            awaitSomebodyWhoWaits();

            connection.commit();

            deletion.join().then().statusCode(409).body("code", equalTo("auth_service_in_use"));
        }
    }

    @Test
    void takesNoAccountForAServiceThatIsDeletedAtTheSameTime() throws Exception {
        int service = directory(first);
        try (Connection connection = TestServices.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from auth_service where id = " + service);
            CompletableFuture<Response> creation =
                    supplyAsync(() -> post(asAdmin(), "/api/admin/users", """
                    {"userName":"ann","tenantId":%d,"statusInfo":{"status":1},
                     "authenticationInfo":{"authUsers":[{"authUserName":"ann","authServiceId":%d}]}}""".formatted(tenant.id(), service)));
            awaitSomebodyWhoWaits();

            connection.commit();

            creation.join().then().statusCode(400).body("error.code", equalTo(222208085));
        }
    }

    private static void awaitSomebodyWhoWaits() throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (TestServices.rows("select pid from pg_locks where not granted").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private int directory(TestDirectory directory) {
        return tenant.directory(directory.url(), PRINCIPAL);
    }

    private Response order(RequestSpecification caller, String ids) {
        return caller.contentType(ContentType.JSON)
                .body("{\"order\":%s}".formatted(ids))
                .put(services.path() + "/order");
    }

    private Response basic(String password) {
        return as("ann@" + tenant.key(), password).get("/api/mgmt/user");
    }
}
