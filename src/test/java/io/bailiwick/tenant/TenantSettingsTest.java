package io.bailiwick.tenant;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.TestTenant.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantSettingsTest {

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
    }

    @Test
    void newTenantHasWhatIsBuiltIn() {
        settings(asAdmin())
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("tokens.accessTokenLifetime", equalTo("PT1H"))
                .body("lockout.attempts", equalTo(5))
                .body("login.delimiter", equalTo(""));
    }

    @Test
    void patchChangesWhatItNamesAndNullTakesItBack() {
        patch("{\"lockout\":{\"attempts\":3}}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("lockout.attempts", equalTo(3))
                .body("lockout.period", equalTo("PT15M"));
        patch("{\"lockout\":{\"attempts\":null}}").body("lockout.attempts", equalTo(5));
        patch("{\"lockout\":null}").statusCode(200);
    }

    @Test
    void refusesPatchOfWhatHasChangedSinceItWasRead() {
        patch("{\"lockout\":{\"attempts\":3}}").statusCode(200);

        asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"lockout\":{\"attempts\":4}}")
                .patch(path())
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition_failed"));
        settings(asAdmin()).body("lockout.attempts", equalTo(3));
    }

    @Test
    void refusesUnknownSettingsWrongTypesAndValuesOutOfRange() {
        patch("{\"lockout\":{\"attemps\":3}}").statusCode(400).body("code", equalTo("invalid_json"));
        patch("{\"lockout\":{\"attempts\":\"3\"}}").statusCode(400);
        patch("{\"lockout\":{\"attempts\":-1}}").statusCode(400).body("code", equalTo("invalid_property"));
        patch("{\"tokens\":{\"accessTokenLifetime\":\"P9D\"}}").statusCode(400);
        patch("{\"tokens\":{\"accessTokenLifetime\":3600}}").statusCode(400);
        patch("{\"tokens\":7}").statusCode(400);
        settings(asAdmin()).header("ETag", "\"0\"");
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        asAdmin()
                .queryParam("section", "lockout")
                .get(path())
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameter"));
    }

    @Test
    void usersCanNeitherReadNorChangeThem() {
        tenant.user("ann");
        RequestSpecification ann = as("ann@" + tenant.key(), PASSWORD);

        settings(ann).statusCode(403);
        ann.contentType("application/json").body("{}").patch(path()).then().statusCode(403);
    }

    @Test
    void whatAllTenantsTakeOverOnlyAdministratorsChange() {
        String ta = Api.unique("ta");
        int id = TestTenant.SYSTEM.user(ta, "{\"roles\":[3]}");
        List<Integer> before = TestTenant.SYSTEM.administratorIds();
        try {
            TestTenant.SYSTEM.administrators(id);

            for (String section : List.of("settings", "lockout-policy", "password-policy")) {
                String path = "/api/v1/tenants/system/" + section;
                as(ta, PASSWORD).get(path).then().statusCode(200);
                Api.patch(as(ta, PASSWORD), path, "{}").then().statusCode(403).body("code", equalTo("forbidden"));
            }
        } finally {
            TestTenant.SYSTEM.administrators(before.toArray(Integer[]::new));
        }
    }

    @Test
    void lockoutPolicyIsOneSectionOfThem() {
        String lockout = "/api/v1/tenants/%s/lockout-policy".formatted(tenant.key());
        asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"attempts\":7}")
                .patch(lockout)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("attempts", equalTo(7));

        settings(asAdmin()).header("ETag", "\"1\"").body("lockout.attempts", equalTo(7));
        asAdmin().get(lockout).then().header("ETag", "\"1\"").body("attempts", equalTo(7));
        tenant.user("ann");
        as("ann@" + tenant.key(), PASSWORD).get(lockout).then().statusCode(403);
    }

    @Test
    void tokensLiveAsLongAsTheTenantSays() {
        tenant.user("ann");
        patch("{\"tokens\":{\"accessTokenLifetime\":\"PT2M\"}}").statusCode(200);

        String[] parts = tenant.token("ann", PASSWORD).split("\\.", -1);
        JsonPath claims = JsonPath.from(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(120);
    }

    private ValidatableResponse settings(RequestSpecification caller) {
        return caller.get(path()).then();
    }

    private ValidatableResponse patch(String json) {
        return asAdmin()
                .contentType("application/merge-patch+json")
                .body(json)
                .patch(path())
                .then();
    }

    private String path() {
        return "/api/v1/tenants/%s/settings".formatted(tenant.key());
    }
}
