package io.bailiwick.login;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.unique;
import static io.bailiwick.login.FirstLogins.PASSWORD;
import static io.bailiwick.login.FirstLogins.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.TestDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which directories make accounts, and of which tenant. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProvisioningChoiceTest {

    private static TestDirectory corp;
    private static TestDirectory other;

    private FirstLogins first;

    @BeforeAll
    static void startDirectories() throws Exception {
        corp = TestDirectory.plain().person("zoe", PASSWORD).person("both", PASSWORD);
        other = TestDirectory.plain().person("yan", PASSWORD).person("both", PASSWORD);
    }

    @AfterAll
    static void stopDirectories() {
        corp.close();
        other.close();
    }

    @BeforeEach
    void createTenant() {
        first = FirstLogins.inNewTenant();
    }

    @Test
    void directoriesAreAskedInTheirOrderAndTheFirstThatAcceptsWins() {
        int service = first.welcome().directory("Corp", corp);
        int second = first.directory("Other", other);

        first.logIn("yan", PASSWORD).statusCode(200);
        first.logIn("both", PASSWORD).statusCode(200);

        first.user("yan").body("authenticationInfo.authUsers.authServiceId", contains(second));
        first.user("both").body("authenticationInfo.authUsers.authServiceId", contains(service));
    }

    @Test
    void orderIsTheOneThatSomebodyGave() {
        int service = first.welcome().directory("Corp", corp);
        int second = first.directory("Other", other);
        asAdmin()
                .contentType("application/json")
                .body("{\"order\":[%d,%d]}".formatted(second, service))
                .put("/api/v1/tenants/%s/authentication-services/order"
                        .formatted(first.tenant().key()))
                .then()
                .statusCode(200);

        first.logIn("both", PASSWORD).statusCode(200);

        first.user("both").body("authenticationInfo.authUsers.authServiceId", contains(second));
    }

    @Test
    void delimiterChoosesTheDirectory() {
        first.welcome().directory("Corp", corp);
        int second = first.directory("Other", other);
        settings(first.tenant().key(), "{\"login\":{\"delimiter\":\"|\"}}").statusCode(200);
        int asked = corp.binds().size();

        first.logIn("both|other", PASSWORD).statusCode(200);
        first.logIn("both|Other", PASSWORD).statusCode(200);
        first.logIn("zoe", PASSWORD).statusCode(401);
        first.logIn("zoe|Internal", PASSWORD).statusCode(401);
        first.logIn("zoe|Nowhere", PASSWORD).statusCode(401);

        assertThat(first.accounts()).containsExactly("both");
        first.user("both").body("authenticationInfo.authUsers.authServiceId", contains(second));
        assertThat(corp.binds()).hasSize(asked);
    }

    @Test
    void directoryOfTheSystemTenantMakesNobodyAnAccount() {
        String name = unique("Shared");
        FirstLogins.directory(name, TestTenant.SYSTEM.id(), corp.url());
        first.welcome();
        int asked = corp.binds().size();

        first.logIn("zoe", PASSWORD).statusCode(401);
        first.settings("{\"login\":{\"delimiter\":\"|\"}}").statusCode(200);
        first.logIn("zoe|" + name, PASSWORD).statusCode(401);

        assertThat(first.accounts()).isEmpty();
        assertThat(corp.binds()).hasSize(asked);
    }

    @Test
    void whatOneTenantSaysHasNoEffectInAnother() {
        FirstLogins.inNewTenant().welcome().directory("Corp", corp);
        first.directory("Corp", corp);

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(first.accounts()).isEmpty();
    }

    @Test
    void directoryOfOneTenantIsNotAskedForAnother() {
        FirstLogins.inNewTenant().welcome().directory("Corp", corp);
        int asked = corp.binds().size();

        first.welcome().logIn("zoe", PASSWORD).statusCode(401);

        assertThat(corp.binds()).hasSize(asked);
    }

    @Test
    void tenantsTakeItFromTheSystemTenant() {
        first.directory("Corp", corp);
        try {
            settings("system", "{\"provisioning\":{\"atLogin\":true}}").statusCode(200);

            first.logIn("zoe", PASSWORD).statusCode(200);
            first.settings("{\"provisioning\":{\"atLogin\":false}}").statusCode(200);
            first.logIn("both", PASSWORD).statusCode(401);
        } finally {
            settings("system", "{\"provisioning\":null}").statusCode(200);
        }
        assertThat(first.accounts()).containsExactly("zoe");
    }
}
