package io.bailiwick.tenant;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may say that people get accounts by themselves, and where that can't be. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProvisioningSettingTest {

    private static final String ON = "{\"provisioning\":{\"atLogin\":true}}";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @Test
    void isOffFromTheStartAndStrictlyRead() {
        asAdmin().get(settings()).then().body("provisioning.atLogin", equalTo(false));

        set(ON).statusCode(200).header("ETag", "\"1\"").body("provisioning.atLogin", equalTo(true));
        set("{\"provisioning\":{\"atLogin\":\"yes\"}}").statusCode(400);
        set("{\"provisioning\":{\"always\":true}}").statusCode(400);
        set("{\"provisioning\":null}").statusCode(200).body("provisioning.atLogin", equalTo(false));
    }

    @Test
    void onlyThoseSwitchItOnWhoHoldWhatTheDefaultRoleGives() {
        int weak = tenant.user("weak", "{\"roles\":[%d],\"permissions\":[101]}".formatted(role("[9]")));
        tenant.administrators(weak);
        tenant.administrator("chief");

        set(tenant.as("weak"), ON).statusCode(403).body("code", equalTo("exceeds_own_permissions"));
        set(tenant.as("chief"), ON).statusCode(200);
    }

    @Test
    void usersCanNotSwitchItOn() {
        tenant.user("ann");

        set(tenant.as("ann"), ON).statusCode(403);
    }

    @Test
    void neverGivesAdministrativePermissions() {
        String strong = "{\"users\":{\"defaultRole\":\"tenant_administrator\"}}";
        set(strong).statusCode(200);

        set(ON).statusCode(400).body("detail", containsString("administrative permissions"));
        set("{\"users\":null,\"provisioning\":{\"atLogin\":true}}").statusCode(200);
        set(strong).statusCode(400).body("code", equalTo("invalid_property"));
    }

    @Test
    void canNotBeOnWhereLoginNamesAreUniqueOnTheServer() {
        serverWideNames(true).statusCode(200);

        set(ON).statusCode(400).body("detail", containsString("serverWideNames"));

        serverWideNames(false).statusCode(200);
        set(ON).statusCode(200);
        serverWideNames(true).statusCode(409).body("code", equalTo("provisioning_at_login"));
    }

    @Test
    void inheritedItStandsInNobodysWay() {
        try {
            patch(asAdmin(), "/api/v1/tenants/system/settings", ON).then().statusCode(200);

            serverWideNames(true).statusCode(200);
            set("{\"lockout\":{\"attempts\":3}}").statusCode(200);
        } finally {
            patch(asAdmin(), "/api/v1/tenants/system/settings", "{\"provisioning\":null}")
                    .then()
                    .statusCode(200);
        }
    }

    private int role(String permissions) {
        return post(asAdmin(), "/api/v1/tenants/%s/roles".formatted(tenant.key()), """
                        {"name":"Little","permissions":%s}""".formatted(permissions))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse serverWideNames(boolean wanted) {
        return patch(asAdmin(), "/api/v1/tenants/" + tenant.key(), "{\"serverWideNames\":%s}".formatted(wanted))
                .then();
    }

    private ValidatableResponse set(String json) {
        return set(asAdmin(), json);
    }

    private ValidatableResponse set(RequestSpecification caller, String json) {
        return patch(caller, settings(), json).then();
    }

    private String settings() {
        return "/api/v1/tenants/%s/settings".formatted(tenant.key());
    }
}
