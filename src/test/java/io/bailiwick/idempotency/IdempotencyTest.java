package io.bailiwick.idempotency;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Permission;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that is sent again with its key is answered again, and nothing is done again. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class IdempotencyTest {

    private static final String PASSWORD = "correct-horse-battery";

    private TestTenant tenant;
    private String key;

    @BeforeEach
    void create() {
        tenant = newTenant();
        key = unique("key-");
    }

    @Test
    void answersTheSameAgainAndCreatesOneAccount() {
        Response first = createUser("ann");
        Response second = createUser("ann");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .contentType(equalTo(first.contentType()));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(TestDatabase.sql("select id from app_user where tenant_id = " + tenant.id()))
                .hasSize(1);
        tenant.auditEvents("?action=user.create").statusCode(200).body("$", hasSize(1));
    }

    @Test
    void answersAsWithoutKey() {
        Response with = createUser("ann");
        Response without = post(asAdmin(), path("/users"), user("bob"));

        assertThat(with.contentType()).isEqualTo(without.contentType());
        assertThat(with.header("Location")).isEqualTo(without.header("Location").replaceAll("\\d+$", idOf(with)));
        assertThat(with.jsonPath().getMap("$").keySet())
                .isEqualTo(without.jsonPath().getMap("$").keySet());
        asAdmin().get(with.header("Location")).then().statusCode(200).body("guid", equalTo(with.path("guid")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /users                   | {"userName":"@NAME"}
            /roles                   | {"name":"@NAME","permissions":[]}
            /application-permissions | {"name":"@NAME"}
            /authentication-services | {"name":"@NAME","authTypeId":3,"attributes":{"securityAuthentication":"simple","targetUrl":"ldaps://localhost:1","securityPrincipal":"uid=%LOGINNAME%"}}
            """)
    void worksForAllThatIsCreatedInTenant(String path, String body) {
        String named = body.replace("@NAME", unique("n"));

        Response first = send(path(path), named);
        Response second = send(path(path), named);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void createsTenantOnce() {
        String body = "{\"name\":\"%s\"}".formatted(unique("Tenant "));

        Response first = send("/api/v1/tenants", body);
        Response second = send("/api/v1/tenants", body);

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void createsTenantOnceForSomebodyWhoSeesItOnlyAfterwards() {
        String name = unique("maker");
        TestTenant.SYSTEM.user(name, Permission.TENANT_API.id());
        String body = "{\"name\":\"%s\"}".formatted(unique("Tenant "));

        Response first = post(TestTenant.SYSTEM.as(name).header("Idempotency-Key", key), "/api/v1/tenants", body);
        Response second = post(TestTenant.SYSTEM.as(name).header("Idempotency-Key", key), "/api/v1/tenants", body);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void refusesOtherBodyWithTheSameKey() {
        createUser("ann").then().statusCode(201);

        createUser("bob").then().statusCode(422).body("code", equalTo("idempotency_key_reused"));

        assertThat(TestDatabase.sql("select user_name from app_user where tenant_id = " + tenant.id()))
                .containsExactly("ann");
    }

    @Test
    void refusesOtherPasswordWithTheSameKey() {
        createUser("ann").then().statusCode(201);

        send(path("/users"), user("ann").replace(PASSWORD, "another-" + PASSWORD))
                .then()
                .statusCode(422);
    }

    @Test
    void refusesOtherPathWithTheSameKey() {
        TestTenant other = newTenant();
        createUser("ann").then().statusCode(201);

        send("/api/v1/tenants/%s/users".formatted(other.key()), user("ann"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void takesQuotedKeyForTheSame() {
        Response first = createUser("ann");

        Response second = post(asAdmin().header("Idempotency-Key", "\"" + key + "\""), path("/users"), user("ann"));

        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void refusesWhatIsNoKey() {
        post(asAdmin().header("Idempotency-Key", "\"not closed"), path("/users"), user("ann"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_property"));
    }

    @Test
    void forgetsWhatWasRefused() {
        send(path("/roles"), "{\"name\":\"Clerks\",\"permissions\":[999]}")
                .then()
                .statusCode(400);

        send(path("/roles"), "{\"name\":\"Clerks\",\"permissions\":[]}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void keepsTheKeysOfEachAccountApart() {
        tenant.administrator("ann");
        send(path("/roles"), "{\"name\":\"Clerks\",\"permissions\":[]}").then().statusCode(201);

        post(
                        tenant.as("ann").header("Idempotency-Key", key),
                        path("/roles"),
                        "{\"name\":\"Writers\",\"permissions\":[]}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    private Response createUser(String name) {
        return send(path("/users"), user(name));
    }

    private Response send(String path, String body) {
        return post(asAdmin().header("Idempotency-Key", key), path, body);
    }

    private String path(String below) {
        return "/api/v1/tenants/" + tenant.key() + below;
    }

    private static String idOf(Response user) {
        return user.jsonPath().getString("id");
    }

    private static String user(String name) {
        return "{\"userName\":\"%s\",\"passwordInfo\":{\"password\":\"%s\"}}".formatted(name, PASSWORD);
    }
}
