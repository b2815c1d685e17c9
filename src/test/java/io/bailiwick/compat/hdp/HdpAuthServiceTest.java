package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.authservice.TestServices.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.authservice.TestServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/hdp.md, section 6. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpAuthServiceTest {

    private static final String PATH = "/api/admin/auth/services/";
    private static final String URL = "ldap://127.0.0.1:10389";

    @Inject
    SessionFactory sessions;

    private TestTenant tenant;
    private TestServices services;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        services = new TestServices(tenant);
    }

    @Test
    void describesTypes() {
        check("auth-type-internal.json", asAdmin().get("/api/admin/auth/types/1"));
        check("auth-type-ldap.json", asAdmin().get("/api/admin/auth/types/3"));
        check("auth-type-saml.json", asAdmin().get("/api/admin/auth/types/4"));
        check("auth-type-unknown.json", asAdmin().get("/api/admin/auth/types/9"));
    }

    @Test
    void deletesServiceThatNobodyUsesAndAnswersNothing() {
        int id = services.register(asAdmin(), URL, "");

        Response deleted = asAdmin().delete(PATH + id);

        deleted.then().statusCode(204);
        assertThat(deleted.asString()).isEmpty();
        asAdmin().get(PATH + id).then().statusCode(404).body("error.code", equalTo(222208085));
    }

    @Test
    void removesNothingOfAServiceThatIsInUse() {
        int id = services.register(asAdmin(), URL, "");
        services.user("ann", id);

        Response refused = asAdmin().delete(PATH + id);

        Map<String, Object> names = new LinkedHashMap<>();
        names.put("service", id);
        Golden.check("hdp/auth-service-in-use.json", refused, names);
        asAdmin().get(PATH + id).then().statusCode(200);
    }

    @Test
    void leavesTheInternalServiceAlone() {
        asAdmin().delete(PATH + "1").then().statusCode(403);
        asAdmin()
                .contentType("application/json")
                .body("{\"name\":\"Internal\",\"authTypeId\":3,\"authDefinition\":{\"attributes\":{}}}")
                .put(PATH + "1")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsOtherTenantsOut() {
        int id = services.register(asAdmin(), URL, "");
        Supplier<RequestSpecification> stranger = new TestServices(newTenant()).registrar();

        stranger.get().delete(PATH + id).then().statusCode(404);
        stranger.get().get(PATH + id).then().statusCode(404);
        stranger.get().get("/api/admin/auth/types/3").then().statusCode(200);
    }

    @Test
    void replacingAServiceLeavesItDisabledAndInItsPlace() {
        int id = services.register(asAdmin(), URL, "");
        services.patch(asAdmin(), id, "{\"enabled\":false,\"position\":5}")
                .then()
                .statusCode(200);

        asAdmin()
                .contentType("application/json")
                .body("""
                        {"name":"Renamed","authTypeId":3,"authDefinition":{"attributes":{
                          "targetUrl":"%s","securityAuthentication":"simple","searchBase":"dc=x"}}}""".formatted(URL))
                .put(PATH + id)
                .then()
                .statusCode(200);

        asAdmin().get(services.path(id)).then().body("enabled", equalTo(false)).body("position", equalTo(5));
    }

    @Test
    void asksForTheNamesOfAllTenantsAtOnce() throws Exception {
        Supplier<RequestSpecification> registrar = services.registrar();
        for (int i = 0; i < 20; i++) {
            services.register(registrar.get(), URL, "");
        }
        registrar.get().get("/api/admin/auth/services").then().statusCode(200);
        assertThat(questionsAboutTenantsDuring(() ->
                        registrar.get().get("/api/admin/auth/services").then().statusCode(200)))
                .isZero();
        AtomicReference<Response> answer = new AtomicReference<>();

        assertThat(questionsAboutTenantsDuring(
                        () -> answer.set(registrar.get().get("/api/admin/auth/services?details=true"))))
                .isEqualTo(1);

        ValidatableResponse detailed = answer.get().then();
        String system = rows("select name from tenant where tenant_id = 1").get(0);
        detailed.body("authServices.find { it.id == 1 }.tenantName", equalTo(system))
                .body(
                        "authServices.findAll { it.tenantId == %d }.tenantName".formatted(tenant.id()),
                        everyItem(equalTo(tenant.key())));
    }

    /** What runs in the background asks for none by their ids, so this is exact. */
    private long questionsAboutTenantsDuring(Runnable work) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        work.run();
        return Stream.of(statistics.getQueries())
                .filter(query -> query.contains("from tenant where") || query.contains("tenant_by_id"))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
    }

    private static void check(String file, Response response) {
        Golden.check("hdp/" + file, response, Map.of());
    }
}
