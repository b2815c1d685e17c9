package io.bailiwick.login;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.login.FirstLogins.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.directory.TestDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom a tenant's directory knows get an account when they first log in, where the tenant says so. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProvisioningTest {

    private static TestDirectory corp;

    private FirstLogins first;

    @BeforeAll
    static void startDirectory() throws Exception {
        corp = TestDirectory.plain().person("zoe", PASSWORD);
        corp.describe("zoe", "givenName", "Zoe")
                .describe("zoe", "sn", "Miller")
                .describe("zoe", "cn", "Zoe Miller")
                .describe("zoe", "mail", "zoe@example.com");
        corp.person("odd", PASSWORD).describe("odd", "mail", "nowhere").describe("odd", "cn", "x".repeat(300));
    }

    @AfterAll
    static void stopDirectory() {
        corp.close();
    }

    @BeforeEach
    void createTenant() {
        first = FirstLogins.inNewTenant();
    }

    @Test
    void nobodyGetsAnAccountUnlessTheTenantSaysSo() {
        first.directory("Corp", corp);
        int asked = corp.binds().size();

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(first.accounts()).isEmpty();
        assertThat(corp.binds()).hasSize(asked);
    }

    @Test
    void firstLoginMakesAnAccountOfWhatTheDirectorySays() {
        int service = first.welcome().directory("Corp", corp);

        first.logIn("zoe", PASSWORD).statusCode(200);

        first.user("zoe")
                .body("displayName", equalTo("Zoe Miller"))
                .body("firstName", equalTo("Zoe"))
                .body("lastName", equalTo("Miller"))
                .body("email", equalTo("zoe@example.com"))
                .body("statusInfo.status", equalTo(1))
                .body("passwordInfo", nullValue())
                .body("permissions.roles", contains(first.tenant().role("User")))
                .body("authenticationInfo.authUsers.authUserName", contains("zoe"))
                .body("authenticationInfo.authUsers.authServiceId", contains(service));
    }

    @Test
    void tokenOfTheFirstLoginGivesWhatTheDefaultRoleGives() {
        first.welcome().directory("Corp", corp);

        String token = first.tenant().token("zoe", PASSWORD);

        withToken(token).get("/api/v1/me").then().statusCode(200).body("userName", equalTo("zoe"));
        withToken(token)
                .get("/api/v1/tenants/%s/users".formatted(first.tenant().key()))
                .then()
                .statusCode(403);
    }

    @Test
    void trailSaysWhichServiceMadeTheAccount() {
        first.welcome().directory("Corp", corp);

        first.logIn("zoe", PASSWORD).statusCode(200);

        first.tenant()
                .auditEvents("?action=user.create")
                .statusCode(200)
                .body("actor.name", contains("provisioning by Corp"))
                .body("actor.id", contains(0));
        first.tenant().auditEvents("?action=login").body("actor.name", contains("zoe"));
    }

    @Test
    void laterLoginsUseTheAccountHoweverTheNameIsWritten() {
        first.welcome().searched("Corp", corp, "(uid=%LOGINNAME%)");
        int asked = corp.binds().size();

        first.logIn("ZOE", PASSWORD).statusCode(200);
        first.logIn("Zoe", PASSWORD).statusCode(200);
        first.logIn("zoe", "wrong").statusCode(401);

        assertThat(first.accounts()).containsExactly("zoe");
        assertThat(corp.binds().subList(asked, corp.binds().size()))
                .filteredOn(dn -> !dn.equals(TestDirectory.SEARCHER))
                .hasSize(3);
    }

    @Test
    void basicCredentialsMakeTheAccountToo() {
        first.welcome().directory("Corp", corp);

        as("zoe@" + first.tenant().key(), PASSWORD)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("userName", equalTo("zoe"));
        as("zoe@" + first.tenant().key(), PASSWORD).get("/api/mgmt/user").then().statusCode(200);

        assertThat(first.accounts()).containsExactly("zoe");
    }

    @Test
    void firstLoginsAtOnceMakeOneAccountAndAllGetIn() throws Exception {
        first.welcome().directory("Corp", corp);
        Callable<Integer> login = () -> first.send("zoe", PASSWORD).statusCode();

        List<Integer> statuses = Parallel.run(Collections.nCopies(4, login));

        assertThat(statuses).containsOnly(200);
        assertThat(first.accounts()).containsExactly("zoe");
    }

    @Test
    void whatADirectorySaysThatCanNotBeIsLeftOut() {
        first.welcome().directory("Corp", corp);

        first.logIn("odd", PASSWORD).statusCode(200);

        first.user("odd")
                .body("email", nullValue())
                .body("displayName", nullValue())
                .body("lastName", equalTo("odd"));
    }

    @Test
    void deletedPersonWhoIsStillInTheDirectoryComesAgainAsSomebodyNew() {
        first.welcome().directory("Corp", corp);
        first.logIn("zoe", PASSWORD).statusCode(200);
        int before = first.user("zoe").extract().path("id");
        asAdmin().delete(first.tenant().path(before)).then().statusCode(204);

        first.logIn("zoe", PASSWORD).statusCode(200);

        first.user("zoe").body("id", not(equalTo(before)));
    }

    @Test
    void deactivatedPersonStaysOut() {
        int service = first.welcome().directory("Corp", corp);
        first.tenant().create("""
                {"userName":"zoe","tenantId":%d,"statusInfo":{"status":0},
                 "authenticationInfo":{"authUsers":[{"authUserName":"zoe","authServiceId":%d}]}}""".formatted(first.tenant().id(), service));

        first.logIn("zoe", PASSWORD).statusCode(401);

        first.tenant().auditEvents("?action=login").body("reason", hasItem("the account is inactive or locked"));
    }
}
