package io.bailiwick.login;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.TestTenant.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login names that say their service, and accounts that take everybody of a service in (contracts/hdp.md, 6.4). */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class DelimiterTest {

    private static final String PRINCIPAL = "uid=%LOGINNAME%,ou=people,dc=example,dc=com";
    private static final String DIRECTORY_PASSWORD = "directory-4711";

    private static TestDirectory directory;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private TestTenant tenant;
    private int service;

    @BeforeAll
    static void startDirectory() throws Exception {
        directory = TestDirectory.plain();
        for (String person : List.of("zoe", "yan", "*")) {
            directory.person(person, DIRECTORY_PASSWORD);
        }
    }

    @AfterAll
    static void stopDirectory() {
        directory.close();
    }

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        service = directoryNamed("Corp", tenant.id());
    }

    @Test
    void nameSaysTheService() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("zoe", "zoe", service);

        logIn("zoe|Corp", DIRECTORY_PASSWORD).statusCode(200);
        logIn("ZOE|corp", DIRECTORY_PASSWORD).statusCode(200);
        logIn("zoe", DIRECTORY_PASSWORD).statusCode(401);
        logIn("zoe|Internal", DIRECTORY_PASSWORD).statusCode(401);
        logIn("zoe|Elsewhere", DIRECTORY_PASSWORD).statusCode(401);
    }

    @Test
    void internalUsersMayLeaveTheirServiceOut() {
        delimiter(tenant.key(), "##").statusCode(200);
        tenant.user("ann");

        logIn("ann", PASSWORD).statusCode(200);
        logIn("ann##Internal", PASSWORD).statusCode(200);
        logIn("ann##Corp", PASSWORD).statusCode(401);
    }

    @Test
    void nameThatHoldsTheDelimiterIsWholeUnlessAServiceStandsBehindIt() {
        delimiter(tenant.key(), "@").statusCode(200);
        tenant.user("ann@example.com");
        tenant.user("ann@corp");

        logIn("ann@example.com", PASSWORD).statusCode(200);
        logIn("ann@example.com@Internal", PASSWORD).statusCode(200);
        logIn("ann@corp", PASSWORD).statusCode(401);
        logIn("ann@corp@Internal", PASSWORD).statusCode(200);
    }

    @Test
    void withoutDelimiterNamesAreWhole() {
        account("zoe", "zoe", service);

        logIn("zoe", DIRECTORY_PASSWORD).statusCode(200);
        logIn("zoe|Corp", DIRECTORY_PASSWORD).statusCode(401);
    }

    @Test
    void wildcardLetsEverybodyOfTheServiceIn() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("everybody", "*", service).statusCode(201);
        int asked = directory.binds().size();

        Response token = Api.token(tenant.key(), "zoe|Corp", DIRECTORY_PASSWORD);

        assertThat(claims(token).getString("auth_user")).isEqualTo("zoe");
        assertThat(claims(token).getString("preferred_username")).isEqualTo("everybody");
        logIn("yan|Corp", DIRECTORY_PASSWORD).statusCode(200);
        logIn("nobody|Corp", DIRECTORY_PASSWORD).statusCode(401);
        logIn("zoe", DIRECTORY_PASSWORD).statusCode(401);
        assertThat(directory.binds()).hasSize(asked + 3);
        assertThat(reasons("SUCCESS")).containsExactlyInAnyOrder("auth_user:zoe@Corp", "auth_user:yan@Corp");
    }

    @Test
    void wildcardTakesNobodysWordForIt() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("everybody", "*", service).statusCode(201);
        int asked = directory.binds().size();

        logIn("zoe|Corp", "").statusCode(401);
        logIn("zoe\u00ad|Corp", DIRECTORY_PASSWORD).statusCode(401);
        assertThat(directory.binds()).hasSize(asked);
        logIn("zoe,ou=people|Corp", DIRECTORY_PASSWORD).statusCode(401);
        logIn("zo*|Corp", DIRECTORY_PASSWORD).statusCode(401);
        assertThat(directory.binds().subList(asked, asked + 2))
                .allMatch(dn -> dn.endsWith(",ou=people,dc=example,dc=com"));
        assertThat(claims(Api.token(tenant.key(), "*|Corp", DIRECTORY_PASSWORD)).getString("auth_user"))
                .isEqualTo("*");
    }

    @Test
    void nameOfItsOwnGoesBeforeTheWildcard() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("everybody", "*", service).statusCode(201);
        account("boss", "zoe", service).statusCode(201);

        assertThat(claims(Api.token(tenant.key(), "zoe|Corp", DIRECTORY_PASSWORD))
                        .getString("preferred_username"))
                .isEqualTo("boss");
        assertThat(claims(Api.token(tenant.key(), "yan|Corp", DIRECTORY_PASSWORD))
                        .getString("preferred_username"))
                .isEqualTo("everybody");
    }

    @Test
    void peopleBehindAWildcardAreLockedOneByOne() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("everybody", "*", service).statusCode(201);

        IntStream.range(0, 5).forEach(number -> {
            logIn((number % 2 == 0 ? "zoe" : "ZOE") + "|Corp", "wrong-" + number)
                    .statusCode(401);
            logIn("yan|Corp", DIRECTORY_PASSWORD).statusCode(200);
        });

        logIn("zoe|Corp", DIRECTORY_PASSWORD).statusCode(401);
        logIn("yan|Corp", DIRECTORY_PASSWORD).statusCode(200);
    }

    @Test
    void oneAccountTakesInEverybodyOfAService() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("everybody", "*", service).statusCode(201);

        account("others", "*", service).statusCode(409).body("error.code", equalTo(222207917));
        account("elsewhere", "*", directoryNamed("Other", tenant.id())).statusCode(201);
    }

    @Test
    void refusesWildcardWithoutDelimiterAndWhereItWouldReachTooFar() {
        account("everybody", "*", service)
                .statusCode(400)
                .body("error.message.value", containsString("without a delimiter"));
        delimiter(tenant.key(), "|").statusCode(200);

        account("everybody", "*", 1).statusCode(400).body("error.message.value", containsString("internal"));
        account("everybody", "*", directoryNamed(Api.unique("Shared"), 1))
                .statusCode(400)
                .body("error.message.value", containsString("system tenant"));
    }

    @Test
    void refusesToTakeTheDelimiterFromWildcards() {
        delimiter(tenant.key(), "|").statusCode(200);
        account("everybody", "*", service).statusCode(201);

        delimiter(tenant.key(), "").statusCode(409).body("code", equalTo("delimiter_in_use"));
        patch(tenant.key(), "{\"login\":null}").statusCode(409);
        delimiter(tenant.key(), "#").statusCode(200);
        logIn("zoe#Corp", DIRECTORY_PASSWORD).statusCode(200);
    }

    @Test
    void refusesToTakeTheSystemTenantsDelimiterFromWildcardsOfThoseWhoInheritIt() {
        try {
            delimiter("system", "|").statusCode(200);
            account("everybody", "*", service).statusCode(201);
            logIn("zoe|Corp", DIRECTORY_PASSWORD).statusCode(200);

            delimiter("system", "").statusCode(409).body("code", equalTo("delimiter_in_use"));

            delimiter(tenant.key(), "#").statusCode(200);
        } finally {
            delimiter("system", "").statusCode(200);
        }
    }

    @Test
    void refusesWildcardInTheSystemTenantWhereNamesMustBeUniqueOnTheServer() {
        try {
            delimiter("system", "|").statusCode(200);

            account(1, Api.unique("everybody"), "*", directoryNamed(Api.unique("Shared"), 1))
                    .statusCode(400)
                    .body("error.message.value", containsString("unique on the server"));
        } finally {
            delimiter("system", "").statusCode(200);
        }
    }

    @Test
    void basicCredentialsNameServiceAndTenant() {
        try {
            delimiter("system", "|").statusCode(200);
            account("zoe", "zoe", service).statusCode(201);

            as("zoe|Corp@" + tenant.key(), DIRECTORY_PASSWORD)
                    .get("/api/mgmt/user")
                    .then()
                    .statusCode(200);
            as("admin|Internal", TestDatabase.ADMIN_PASSWORD)
                    .get("/api/mgmt/user")
                    .then()
                    .statusCode(200);
        } finally {
            delimiter("system", "").statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "||", "|Corp", "|Internal", "ann|", "ann||Internal", "ann|*", "*|Internal", "*"})
    void refusesNamesThatNameNobody(String name) {
        delimiter(tenant.key(), "|").statusCode(200);
        tenant.user("ann");

        logIn(name, PASSWORD).statusCode(401);
    }

    private ValidatableResponse logIn(String name, String password) {
        return Api.token(tenant.key(), name, password).then();
    }

    private ValidatableResponse delimiter(String key, String delimiter) {
        return patch(key, "{\"login\":{\"delimiter\":\"%s\"}}".formatted(delimiter));
    }

    private static ValidatableResponse patch(String key, String json) {
        return asAdmin()
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/api/v1/tenants/%s/settings".formatted(key))
                .then();
    }

    private ValidatableResponse account(String name, String authUserName, int authService) {
        return account(tenant.id(), name, authUserName, authService);
    }

    private static ValidatableResponse account(int tenantId, String name, String authUserName, int authService) {
        return post(asAdmin(), "/api/admin/users", """
                        {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                         "authenticationInfo":{"authUsers":[{"authUserName":"%s","authServiceId":%d}]}}""".formatted(name, tenantId, authUserName, authService))
                .then();
    }

    private static int directoryNamed(String name, int owner) {
        return post(asAdmin(), "/api/admin/auth/services", """
                        {"name":"%s","tenantId":%d,"authTypeId":3,
                         "authDefinition":{"attributes":{"targetUrl":"%s","securityAuthentication":"simple",
                           "securityPrincipal":"%s"}}}""".formatted(name, owner, directory.url(), PRINCIPAL))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath claims(Response token) {
        String[] parts = token.then().statusCode(200).extract().asString().split("\\.", -1);
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
    }

    private List<String> reasons(String outcome) {
        TenantScope scope = TenantScope.of(new TenantId(tenant.id()));
        return scopes.inTransaction(scope, () -> sql.list(String.class, """
                        select reason from audit_event
                        where tenant_id = ?1 and action = 'login' and outcome = ?2 and reason is not null""", tenant.id(), outcome));
    }
}
