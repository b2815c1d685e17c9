package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** People who log in without naming their tenant. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ServerWideNamesTest {

    private TestTenant tenant;
    private String name;

    @BeforeEach
    void createUser() {
        tenant = newTenant();
        name = unique("ann");
        tenant.user(name);
    }

    @Test
    void letsPeopleInWithoutNamingTheirTenantAsLongAsItIsOn() {
        account(name).statusCode(401);

        setServerWide(asAdmin(), tenant, true).statusCode(200).body("serverWideNames", equalTo(true));
        account(name.toUpperCase(Locale.ROOT)).statusCode(200);

        setServerWide(asAdmin(), tenant, false).statusCode(200);
        account(name).statusCode(401);
        as(name + "@" + tenant.key(), PASSWORD).get("/api/mgmt/user").then().statusCode(200);
    }

    @Test
    void refusesWhereSomebodyElseOnTheServerHasOneOfTheNames() {
        String second = unique("bob");
        tenant.user(second);
        SYSTEM.user(second.toUpperCase(Locale.ROOT));

        setServerWide(asAdmin(), tenant, true)
                .statusCode(409)
                .body("code", equalTo("user_exists"))
                .body("detail", containsString(second));
        account(name).statusCode(401);
        asAdmin()
                .get("/api/v1/tenants/" + tenant.key())
                .then()
                .body("serverWideNames", equalTo(false))
                .body("version", equalTo(0));
    }

    @Test
    void refusesWhereAnyNameLogsIn() {
        TestDatabase.asOwner("""
                insert into auth_user (tenant_id, user_id, position, auth_user_name, auth_user_name_key,
                    service_tenant_id, service_id)
                select tenant_id, id, 1, '*', '*', 1, 1 from app_user where tenant_id = %d""".formatted(tenant.id()));

        setServerWide(asAdmin(), tenant, true).statusCode(409).body("code", equalTo("wildcard_login"));
    }

    @Test
    void onlyAdministratorsChangeIt() {
        String operator = unique("operator");
        tenant.administrators(SYSTEM.user(operator, 25));

        setServerWide(as(operator, PASSWORD), tenant, true).statusCode(403);
    }

    @Test
    void namesGivenFreeCanBeTakenByOthers() {
        TestTenant other = newTenant();
        other.user(name);
        setServerWide(asAdmin(), tenant, true).statusCode(200);

        setServerWide(asAdmin(), other, true).statusCode(409);
        setServerWide(asAdmin(), tenant, false).statusCode(200);
        setServerWide(asAdmin(), other, true).statusCode(200);
    }

    @RepeatedTest(3)
    void ofTwoTenantsThatTakeTheSameNameAtOnceOneGetsIt() {
        TestTenant other = newTenant();
        other.user(name);

        List<Integer> statuses = Stream.of(tenant, other)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> setServerWide(asAdmin(), each, true).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    /** However they meet: the name of whoever was created is taken on the whole server. */
    @RepeatedTest(5)
    void userCreatedAtTheSameTimeTakesPart() {
        String late = unique("late");
        CompletableFuture<Integer> creation = CompletableFuture.supplyAsync(() -> tenant.user(late));

        setServerWide(asAdmin(), tenant, true).statusCode(200);
        creation.join();

        account(late).statusCode(200);
        post(asAdmin(), "/api/admin/users", """
                        {"userName":"%s","tenantId":1,"statusInfo":{"status":1}}""".formatted(late)).then().statusCode(409);
    }

    private static ValidatableResponse account(String name) {
        return as(name, PASSWORD).get("/api/mgmt/user").then();
    }

    private static ValidatableResponse setServerWide(RequestSpecification caller, TestTenant tenant, boolean wanted) {
        return caller.contentType("application/json")
                .body("{\"serverWideNames\":%s}".formatted(wanted))
                .patch("/api/v1/tenants/" + tenant.key())
                .then();
    }
}
