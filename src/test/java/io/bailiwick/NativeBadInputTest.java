package io.bailiwick;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.unique;
import static io.bailiwick.Api.withToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The native API names every mistake in a problem (RFC 9457), and nothing comes of it. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class NativeBadInputTest {

    private static final String TENANTS = "/api/v1/tenants";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"nam":"x"}                         | invalid_json     | nam
            {"name":"x","id":7}                 | invalid_json     | id
            {"name":"x","name":"y"}             | invalid_json     | well-formed
            {"name":7}                          | invalid_json     | name
            {"name":"x"} x                      | invalid_json     | well-formed
            {"name":                            | invalid_json     | well-formed
            ``                                  | invalid_json     | required
            null                                | invalid_json     | required
            {}                                  | missing_property | name
            {"name":null}                       | missing_property | name
            {"name":"  "}                       | missing_property | name
            {"name":"a\\u0000b"}                | invalid_property | control
            {"name":"a\\u202eb"}                | invalid_property | control
            {"name":"x","key":"Not a key"}      | invalid_property | key
            {"name":"x","key":"-x"}             | invalid_property | key
            {"name":"x","key":"api"}            | invalid_property | reserved
            {"name":"x","key":"default"}        | invalid_property | reserved
            {"name":"x","description":"a\\u0007"} | invalid_property | description
            {"name":"x","importedRoles":[null]} | invalid_json     | importedRoles[0]
            {"name":"x","administrators":["1"]} | invalid_json     | administrators
            """)
    void refusesTenant(String body, String code, String part) {
        List<Object> before = tenants();

        problem(post(asAdmin(), TENANTS, body).then(), 400, code).body("detail", containsString(part));

        assertThat(tenants()).isEqualTo(before);
    }

    @Test
    void refusesNameThatIsTakenInAnyCase() {
        String name = unique("Straße ");
        post(asAdmin(), TENANTS, "{\"name\":\"%s\"}".formatted(name)).then().statusCode(201);

        problem(
                post(asAdmin(), TENANTS, "{\"name\":\"%s\"}".formatted(name.toUpperCase(Locale.ROOT)))
                        .then(),
                409,
                "tenant_exists");
    }

    @Test
    void refusesKeyThatIsTaken() {
        TestTenant tenant = newTenant();

        problem(
                post(asAdmin(), TENANTS, "{\"name\":\"%s\",\"key\":\"%s\"}".formatted(unique("other"), tenant.key()))
                        .then(),
                409,
                "tenant_exists");
    }

    @Test
    void makesAnotherKeyWhereTheNamesIsTaken() {
        TestTenant tenant = newTenant();

        post(asAdmin(), TENANTS, "{\"name\":\"%s!\"}".formatted(tenant.key()))
                .then()
                .statusCode(201)
                .body("key", containsString(tenant.key() + "-"));
    }

    @Test
    void refusesTenantOfSomebodyWithoutThePermission() {
        TestTenant tenant = newTenant();
        tenant.user("ann");
        String token = tenant.token("ann", TestTenant.PASSWORD);

        problem(post(withToken(token), TENANTS, "{\"name\":\"x\"}").then(), 403, "forbidden");
    }

    @Test
    void asksForCredentialsInBothWays() {
        ValidatableResponse response = given().get(TENANTS).then();

        problem(response, 401, "unauthenticated");
        assertThat(response.extract().headers().getValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"bailiwick\", charset=\"UTF-8\"", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nonsense",
                "/nonsense",
                "/api/v1/tenants/no-such-tenant",
                "/api/v1/tenants/no!key/users/1"
            })
    void reportsWhatIsNotThere(String path) {
        asAdmin().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void says405WithTheMethodsThatAreAllowed() {
        ValidatableResponse response = asAdmin().delete(TENANTS).then();

        problem(response, 405, "http_405");
    }

    @Test
    void createsUserWithItsPasswordAndShowsNone() {
        TestTenant tenant = newTenant();

        int id = post(asAdmin(), "/api/v1/tenants/%s/users".formatted(tenant.key()), """
                        {"userName":"ann","passwordInfo":{"password":"correct-horse-1","passwordStatus":1,
                         "passwordExpiration":"2030-01-01T00:00:00Z"}}""")
                .then()
                .statusCode(201)
                .body("userName", equalTo("ann"))
                .body("passwordInfo.passwordExpiration", equalTo("2030-01-01T00:00:00Z"))
                .body("passwordInfo.password", equalTo(null))
                .extract()
                .path("id");

        withToken(tenant.token("ann", "correct-horse-1"))
                .get("/api/v1/tenants/%s/users/%d".formatted(tenant.key(), id))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "1e300", "\"2030-01-01 00:00:00\"", "\"+300000-01-01T00:00:00Z\"", "\"2030-01-01\"", "true"
            })
    void takesTimesOnlyAsRfc3339(String time) {
        TestTenant tenant = newTenant();

        post(asAdmin(), "/api/v1/tenants/%s/users".formatted(tenant.key()), """
                        {"userName":"x","passwordInfo":{"passwordExpiration":%s}}""".formatted(time))
                .then()
                .statusCode(400)
                .body("detail", containsString("passwordExpiration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"roles\":[null]}", "{\"roles\":[%d,null]}", "{\"roles\":[%d],\"permissions\":[null]}"})
    void refusesPermissionsWithNothingInTheirLists(String body) {
        TestTenant tenant = newTenant();
        int user = tenant.user("ann");

        problem(
                put(asAdmin(), tenant.path(user) + "/permissions", body.formatted(tenant.role("User")))
                        .then(),
                400,
                "invalid_json");
    }

    private static List<Object> tenants() {
        return asAdmin().get(TENANTS).then().extract().path("name");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}
