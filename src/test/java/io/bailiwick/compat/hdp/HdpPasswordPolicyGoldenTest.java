package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/hdp.md, sections 8 and 10, answer by answer. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpPasswordPolicyGoldenTest {

    private static final String CUSTOM = """
            {"id":2,"name":"Custom Policy","description":"Custom Password Policy","expirationDays":120,
             "rules":[{"title":"Must contain at least 12 characters but no more than 128 characters",
                       "ruleId":"pwdLengthRule","ruleName":"PASSWORD_LENGTH_RULE","minLength":12,"maxLength":128},
                      {"title":"Must contain at least 1 numeric character",
                       "ruleId":"numericCharacterRule","ruleName":"NUMERIC_CLASS_RULE","minChars":1}]}""";

    @Inject
    SessionFactory sessions;

    private TestTenant tenant;

    @BeforeEach
    void createTenantWithUser() {
        tenant = newTenant();
        tenant.user("somebody");
    }

    /** What the system tenant says holds for all tenants of all tests. */
    @AfterEach
    void forgetWhatTheSystemTenantSaid() {
        patch(asAdmin(), "/api/v1/tenants/system/settings", "{\"passwordPolicy\":null,\"login\":null}")
                .then()
                .statusCode(200);
    }

    @Test
    void showsBothPolicies() {
        check("password-policy-default.json", asAdmin().get("/api/admin/passwordpolicy/1"));
        check("password-policy-custom.json", asAdmin().get("/api/admin/passwordpolicy/2"));
        check("password-policy-unknown.json", asAdmin().get("/api/admin/passwordpolicy/3"));
    }

    @Test
    void replacesTheCustomPolicy() {
        check("password-policy-replaced.json", put("/api/admin/passwordpolicy/2", CUSTOM));
        check("password-policy-replaced.json", asAdmin().get("/api/admin/passwordpolicy/2"));
        check("password-policy-replaced.json", given().get("/api/public/passwordpolicy"));

        post(asAdmin(), "/api/admin/users", """
                        {"userName":"late","tenantId":%d,"statusInfo":{"status":1},
                         "passwordInfo":{"password":"quietmeadow"}}""".formatted(tenant.id())).then().statusCode(400);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        String shown = asAdmin().get("/api/admin/passwordpolicy/2").asString();

        put("/api/admin/passwordpolicy/2", shown).then().statusCode(200);

        asAdmin()
                .get("/api/admin/passwordpolicy/2")
                .then()
                .body("", equalTo(JsonPath.from(shown).getMap("")));
    }

    @Test
    void rulesLeftOutAreDroppedButThoseThatHybridDataPipelineHasNotStay() {
        put("/api/admin/passwordpolicy/2", CUSTOM).then().statusCode(200);

        put("/api/admin/passwordpolicy/2", """
                        {"id":2,"name":"Custom Policy","rules":[],"expirationDays":0}""")
                .then()
                .statusCode(200)
                .body("rules.ruleId", contains("pwdLengthRule", "userNameRule", "commonPasswordRule"))
                .body("rules[0].minLength", equalTo(8))
                .body("expirationDays", equalTo(0));
    }

    @Test
    void refusesPoliciesThatMakeNoSense() {
        check("password-policy-fixed.json", put("/api/admin/passwordpolicy/1", CUSTOM));
        put("/api/admin/passwordpolicy/3", CUSTOM).then().statusCode(404);
        refused(CUSTOM.replace("\"minLength\":12", "\"minLength\":7"));
        refused(CUSTOM.replace("\"minLength\":12,", ""));
        refused(CUSTOM.replace("\"minChars\":1", "\"minLength\":1"));
        refused(CUSTOM.replace("numericCharacterRule", "pwdLengthRule"));
        refused(CUSTOM.replace("numericCharacterRule", "emojiRule"));
        refused(CUSTOM.replace("\"expirationDays\":120", "\"expirationDays\":-1"));
        refused(CUSTOM.replace("\"expirationDays\":120,", ""));
        refused(CUSTOM.replace("\"id\":2", "\"id\":1"));
        refused(CUSTOM.replace("\"name\":\"Custom Policy\",", ""));
    }

    @Test
    void onlyAnAdministratorSeesOrChangesThem() {
        check("password-policy-forbidden.json", somebody().get("/api/admin/passwordpolicy/1"));
        somebody()
                .contentType("application/json")
                .body(CUSTOM)
                .put("/api/admin/passwordpolicy/2")
                .then()
                .statusCode(403);
    }

    @Test
    void everybodySeesThePolicyThatConfigurationSixSelects() {
        check("password-policy-custom.json", given().get("/api/public/passwordpolicy"));
        configure(6, "\"1\"").then().statusCode(200);
        check("password-policy-default.json", given().get("/api/public/passwordpolicy"));
        check("password-policy-default.json", somebody().get("/api/public/passwordpolicy"));
        configure(6, "-1").then().statusCode(200);
        check("password-policy-off.json", given().get("/api/public/passwordpolicy"));

        as("somebody@" + tenant.key(), "wrong")
                .get("/api/public/passwordpolicy")
                .then()
                .statusCode(401);
    }

    @Test
    void whoSaysWhoTheyAreSeesTheRulesOfTheirTenant() {
        patch(asAdmin(), "/api/v1/tenants/%s/password-policy".formatted(tenant.key()), "{\"minLength\":14}")
                .then()
                .statusCode(200);

        somebody().get("/api/public/passwordpolicy").then().body("rules[0].minLength", equalTo(14));
        given().get("/api/public/passwordpolicy").then().body("rules[0].minLength", equalTo(8));
    }

    @Test
    void strangersCostNoTransaction() {
        given().get("/api/public/passwordpolicy").then().statusCode(200);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        given().get("/api/public/passwordpolicy")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Vary", equalTo("Authorization"));

        assertThat(statistics.getSessionOpenCount()).isZero();
        assertThat(statistics.getPrepareStatementCount()).isZero();
    }

    @Test
    void answersToCallersAreForThemAlone() {
        somebody()
                .get("/api/public/passwordpolicy")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", equalTo("Authorization"));
    }

    @Test
    void validatesPasswords() {
        configure(6, "\"1\"").then().statusCode(200);
        String weak = "{\"password\":\"SomeBody\"}";
        String strong = "{\"password\":\"Quiet-me4dow\"}";

        check("password-validated.json", post(somebody(), "/api/mgmt/passwordpolicy/validate", strong));
        check("password-invalid.json", post(somebody(), "/api/mgmt/passwordpolicy/validate", weak));
        check("password-invalid-nested.json", post(somebody(), "/api/public/passwordpolicy/validate", weak));
        check("password-not-sent.json", post(somebody(), "/api/mgmt/passwordpolicy/validate", "{}"));
        post(given(), "/api/public/passwordpolicy/validate", weak).then().statusCode(401);
        post(given(), "/api/mgmt/passwordpolicy/validate", weak).then().statusCode(401);
    }

    @Test
    void namesEachRuleThatAChosenPasswordBreaks() {
        configure(6, "\"1\"").then().statusCode(200);

        check(
                "password-weak.json",
                somebody()
                        .contentType("application/json")
                        .body("{\"currentPassword\":\"%s\",\"newPassword\":\"SomeBody\"}".formatted(PASSWORD))
                        .put("/api/admin/userdetails/changePassword"));
        check(
                "password-changed.json",
                somebody()
                        .contentType("application/json")
                        .body("{\"currentPassword\":\"%s\",\"newPassword\":\"Quiet-me4dow\"}".formatted(PASSWORD))
                        .put("/api/admin/userdetails/changePassword"));
    }

    private RequestSpecification somebody() {
        return as("somebody@" + tenant.key(), PASSWORD);
    }

    private static void refused(String policy) {
        put("/api/admin/passwordpolicy/2", policy).then().statusCode(400);
    }

    private static Response configure(int id, String value) {
        return put("/api/admin/configurations/" + id, "{\"value\":%s}".formatted(value));
    }

    private static Response put(String path, String body) {
        return asAdmin().contentType("application/json").body(body).put(path);
    }

    private static void check(String file, Response response) {
        Golden.check("hdp/" + file, response, Map.of());
    }
}
