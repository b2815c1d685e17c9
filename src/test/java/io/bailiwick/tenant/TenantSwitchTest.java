package io.bailiwick.tenant;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.unique;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Off and on again. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantSwitchTest {

    private static final int ADMINISTRATOR = 12;
    private static final int TENANT_API = 25;

    private TestTenant tenant;
    private String token;

    @BeforeEach
    void logIn() {
        tenant = newTenant();
        tenant.user("ann");
        token = tenant.token("ann", PASSWORD);
        basic().get("/api/mgmt/user").then().statusCode(200);
    }

    @Test
    void switchedOffAtOnceHereEndsTokensLoginsAndBasic() {
        setActive(asAdmin(), false).statusCode(200).body("active", equalTo(false));

        expectNobodyIn();
    }

    @Test
    void switchedOffByAnotherReplicaEndsAllOfItWithinFiveSeconds() {
        TestDatabase.asOwner("update tenant set active = false, security_version = security_version + 1"
                + " where tenant_id = " + tenant.id());

        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (isIn()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        expectNobodyIn();
    }

    @Test
    void switchedOnAgainLetsPeopleInButRevivesNothing() {
        setActive(asAdmin(), false).statusCode(200);
        setActive(asAdmin(), true).statusCode(200);

        withToken(token).get("/api/mgmt/user").then().statusCode(401);
        basic().get("/api/mgmt/user").then().statusCode(200);
        withToken(tenant.token("ann", PASSWORD)).get("/api/mgmt/user").then().statusCode(200);
    }

    /** However a login and the switch meet: nothing that it gives outlives the switch. */
    @Test
    void loginsUnderWayGiveNothingThatLasts() {
        AtomicBoolean off = new AtomicBoolean();
        List<CompletableFuture<List<String>>> logins = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> tokensUntil(off)))
                .limit(3)
                .toList();

        setActive(asAdmin(), false).statusCode(200);
        off.set(true);
        List<String> tokens =
                logins.stream().flatMap(login -> login.join().stream()).toList();
        setActive(asAdmin(), true).statusCode(200);

        assertThat(tokens)
                .isNotEmpty()
                .allSatisfy(
                        issued -> withToken(issued).get("/api/mgmt/user").then().statusCode(401));
    }

    @Test
    void keySetIsServedOnForThoseWhoVerifyElsewhere() {
        setActive(asAdmin(), false).statusCode(200);

        given().get("/%s/.well-known/jwks.json".formatted(tenant.key()))
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(2));
    }

    @Test
    void itsAdministratorsInTheSystemTenantStillLook() {
        RequestSpecification operator = operator(true);
        setActive(operator, false).statusCode(200);

        operator.get(path()).then().statusCode(200).body("active", equalTo(false));
        setActive(operator, true).statusCode(200);
    }

    @Test
    void nobodySwitchesOffTheirOwnTenant() {
        tenant.administrators(tenant.user("chief", TENANT_API));

        setActive(as("chief@" + tenant.key(), PASSWORD), false).statusCode(403).body("code", equalTo("own_tenant"));
    }

    @Test
    void whereAnAdministratorLivesOnlyAnAdministratorSwitchesOff() {
        tenant.user("root", ADMINISTRATOR);

        setActive(operator(true), false).statusCode(403).body("code", equalTo("exceeds_own_permissions"));
        setActive(asAdmin(), false).statusCode(200);
    }

    @Test
    void strangersSwitchNothing() {
        setActive(operator(false), false).statusCode(403);
        setActive(withToken(token), false).statusCode(403);
    }

    private boolean isIn() {
        return withToken(token).get("/api/mgmt/user").statusCode() == 200
                || basic().get("/api/mgmt/user").statusCode() == 200
                || Api.token(tenant.key(), "ann", PASSWORD).statusCode() == 200;
    }

    private void expectNobodyIn() {
        withToken(token).get("/api/mgmt/user").then().statusCode(401);
        basic().get("/api/mgmt/user").then().statusCode(401);
        Api.token(tenant.key(), "ann", PASSWORD).then().statusCode(401);
    }

    private List<String> tokensUntil(AtomicBoolean off) {
        Stream.Builder<String> tokens = Stream.builder();
        tokens.add(token);
        while (!off.get()) {
            Response response = Api.token(tenant.key(), "ann", PASSWORD);
            if (response.statusCode() == 200) {
                tokens.add(response.asString());
            }
        }
        return tokens.build().toList();
    }

    /** Somebody of the system tenant who may manage the tenants administered, this one if {@code here}. */
    private RequestSpecification operator(boolean here) {
        String name = unique("operator");
        int id = SYSTEM.user(name, TENANT_API);
        if (here) {
            tenant.administrators(id);
        }
        return as(name, PASSWORD);
    }

    private RequestSpecification basic() {
        return as("ann@" + tenant.key(), PASSWORD);
    }

    private ValidatableResponse setActive(RequestSpecification caller, boolean active) {
        return caller.contentType("application/json")
                .body("{\"active\":%s}".formatted(active))
                .patch(path())
                .then();
    }

    private String path() {
        return "/api/v1/tenants/" + tenant.key();
    }
}
