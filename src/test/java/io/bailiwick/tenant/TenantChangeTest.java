package io.bailiwick.tenant;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantChangeTest {

    private static final String SYSTEM = "/api/v1/tenants/system";

    private TestTenant tenant;
    private String path;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        path = "/api/v1/tenants/" + tenant.key();
    }

    @Test
    void whatWasReadCanBeSentBack() {
        String read = asAdmin().get(path).then().statusCode(200).extract().asString();

        put(read).statusCode(200).header("ETag", "\"0\"").body("key", equalTo(tenant.key()));
    }

    @Test
    void patchChangesWhatItNames() {
        String name = unique("Renamed ");
        patch("{\"name\":\"%s\",\"description\":\"d\"}".formatted(name))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo(name))
                .body("description", equalTo("d"))
                .body("active", equalTo(true))
                .body("key", equalTo(tenant.key()));

        patch("{\"description\":null}").statusCode(200).body("description", nullValue());
        asAdmin().get(path).then().body("name", equalTo(name)).body("version", equalTo(2));
    }

    @Test
    void putReplacesAllThatCanBeChanged() {
        String name = unique("Whole ");
        patch("{\"description\":\"d\"}").statusCode(200);

        put("{\"name\":\"%s\",\"active\":true,\"serverWideNames\":false}".formatted(name))
                .statusCode(200)
                .body("description", nullValue());
        put("{\"name\":\"%s\",\"serverWideNames\":false}".formatted(name))
                .statusCode(400)
                .body("code", equalTo("missing_property"));
    }

    @Test
    void refusesChangeOfWhatHasChangedSinceItWasRead() {
        patch("{\"description\":\"first\"}").statusCode(200);

        asAdmin()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"description\":\"second\"}")
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition_failed"));
        asAdmin().get(path).then().body("description", equalTo("first"));
    }

    @Test
    void keyNeverChanges() {
        patch("{\"key\":\"another\"}").statusCode(400).body("code", equalTo("invalid_property"));
        patch("{\"key\":\"%s\"}".formatted(tenant.key())).statusCode(200);
    }

    @Test
    void refusesNameOfAnotherTenantAndGivesTheOwnOneFree() {
        TestTenant other = newTenant();

        patch("{\"name\":\"%s\"}".formatted(other.key().toUpperCase(Locale.ROOT)))
                .statusCode(409)
                .body("code", equalTo("tenant_exists"));
        patch("{\"name\":\"%s\"}".formatted(tenant.key().toUpperCase(Locale.ROOT)))
                .statusCode(200);
        patch("{\"name\":\"%s\"}".formatted(unique("Free "))).statusCode(200);
        asAdmin()
                .contentType("application/json")
                .body("{\"name\":\"%s\"}".formatted(tenant.key()))
                .patch("/api/v1/tenants/" + other.key())
                .then()
                .statusCode(200);
    }

    @Test
    void refusesNonsense() {
        patch("{\"name\":\" x\"}").statusCode(400);
        patch("{\"name\":null}").statusCode(400).body("code", equalTo("missing_property"));
        patch("{\"active\":\"no\"}").statusCode(400);
        patch("{\"nmae\":\"x\"}").statusCode(400).body("code", equalTo("invalid_json"));
        assertThat(asAdmin().get(path).then().extract().<Integer>path("version"))
                .isZero();
    }

    @Test
    void systemTenantStaysOn() {
        asAdmin()
                .contentType("application/json")
                .body("{\"active\":false}")
                .patch(SYSTEM)
                .then()
                .statusCode(403);
        asAdmin()
                .contentType("application/json")
                .body("{\"serverWideNames\":false}")
                .patch(SYSTEM)
                .then()
                .statusCode(403);
        asAdmin().get(SYSTEM).then().body("active", equalTo(true));
    }

    private ValidatableResponse put(String json) {
        return asAdmin().contentType("application/json").body(json).put(path).then();
    }

    private ValidatableResponse patch(String json) {
        return asAdmin()
                .contentType("application/merge-patch+json")
                .body(json)
                .patch(path)
                .then();
    }
}
