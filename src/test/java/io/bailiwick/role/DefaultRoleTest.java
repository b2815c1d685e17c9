package io.bailiwick.role;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The role of those who are given no other. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class DefaultRoleTest {

    private static final int TENANT_SETTINGS = 101;

    private TestTenant tenant;
    private int reader;

    @BeforeEach
    void createRole() {
        tenant = newTenant();
        reader = role(tenant, "Reader", "14,18");
    }

    @AfterEach
    void systemSaysNothing() {
        choose(asAdmin(), SYSTEM, "null").statusCode(200);
    }

    @Test
    void isTheRoleUserUnlessTheTenantSaysOtherwise() {
        assertThat(rolesOfNewAccount(tenant)).containsExactly(tenant.role("User"));

        choose(asAdmin(), tenant, "\"reader\"").statusCode(200).body("users.defaultRole", equalTo("reader"));

        assertThat(rolesOfNewAccount(tenant)).containsExactly(reader);
    }

    @Test
    void mustBeARoleOfTheTenant() {
        choose(asAdmin(), tenant, "\"no-such-role\"").statusCode(400).body("code", equalTo("invalid_property"));
        choose(asAdmin(), newTenant(), "\"reader\"").statusCode(400);
        choose(asAdmin(), tenant, "\"\"").statusCode(400);
        choose(asAdmin(), tenant, "7").statusCode(400);
    }

    @Test
    void nobodyMakesEverybodyStrongerThanThemselves() {
        tenant.administrators(tenant.user("ta", TENANT_SETTINGS));
        RequestSpecification ta = as("ta@" + tenant.key(), PASSWORD);

        choose(ta, tenant, "\"reader\"").statusCode(403).body("code", equalTo("exceeds_own_permissions"));
        assertThat(rolesOfNewAccount(tenant)).containsExactly(tenant.role("User"));
    }

    @Test
    void cannotBeDeletedAsLongAsItIs() {
        choose(asAdmin(), tenant, "\"reader\"").statusCode(200);
        String path = "/api/v1/tenants/%s/roles/%d".formatted(tenant.key(), reader);

        asAdmin().delete(path).then().statusCode(409).body("code", equalTo("role_in_use"));
        choose(asAdmin(), tenant, "null").statusCode(200);
        asAdmin().delete(path).then().statusCode(204);
    }

    @Test
    void comesFromTheSystemTenantWhereTheTenantHasSuchARole() {
        String name = Api.unique("Shared");
        String label = name.toLowerCase(Locale.ROOT);
        role(SYSTEM, name, "9");
        int own = role(tenant, name, "9");
        TestTenant other = newTenant();
        choose(asAdmin(), SYSTEM, "\"%s\"".formatted(label)).statusCode(200);

        assertThat(rolesOfNewAccount(tenant)).containsExactly(own);
        assertThat(rolesOfNewAccount(other)).containsExactly(other.role("User"));
    }

    private static List<Integer> rolesOfNewAccount(TestTenant tenant) {
        return tenant.create("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1}}""".formatted(Api.unique("new"), tenant.id())).getList("permissions.roles");
    }

    private static ValidatableResponse choose(RequestSpecification caller, TestTenant tenant, String label) {
        return caller.contentType("application/merge-patch+json")
                .body("{\"users\":{\"defaultRole\":%s}}".formatted(label))
                .patch("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then();
    }

    private static int role(TestTenant tenant, String name, String permissions) {
        return post(asAdmin(), "/api/v1/tenants/%s/roles".formatted(tenant.key()), """
                        {"name":"%s","permissions":[%s]}""".formatted(name, permissions))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
