package io.bailiwick.login;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.login.FirstLogins.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.TestDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a directory knows, or seems to, and who gets no account all the same. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProvisioningRefusalTest {

    private TestDirectory corp;
    private FirstLogins first;
    private int service;

    @BeforeEach
    void createTenant() throws Exception {
        corp = TestDirectory.plain()
                .person("zoe", PASSWORD)
                .person("*", PASSWORD)
                .person("zoë", PASSWORD)
                .person("z oe", PASSWORD);
        first = FirstLogins.inNewTenant().welcome();
        service = first.directory("Corp", corp);
    }

    @AfterEach
    void stopDirectory() {
        corp.close();
    }

    @Test
    void wrongPasswordsAndUnknownNamesAreRefusedAlike() {
        String wrong = first.logIn("zoe", "wrong").statusCode(401).extract().asString();
        String unknown =
                first.logIn("nobody", "wrong").statusCode(401).extract().asString();

        assertThat(unknown).isEqualTo(wrong);
        assertThat(corp.binds()).hasSize(2);
        assertThat(first.accounts()).isEmpty();
    }

    @Test
    void nameOfAnAccountThatAnotherServiceChecksIsNotTakenOver() {
        first.tenant().user("zoe");

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(corp.binds()).isEmpty();
        first.logIn("zoe", TestTenant.PASSWORD).statusCode(200);
    }

    @Test
    void nameOfAnAccountThatLogsInUnderAnotherIsNotTakenOver() {
        first.account("zoe", "boss", 1);

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(first.refusals()).containsExactly("the name is another account's");
        first.user("zoe").body("authenticationInfo.authUsers.authUserName", contains("boss"));
    }

    @Test
    void wildcardGoesBeforeAnAccountOfOnesOwn() {
        first.settings("{\"login\":{\"delimiter\":\"|\"}}").statusCode(200);
        first.account("everybody", "*", service);

        first.logIn("zoe|Corp", PASSWORD).statusCode(200);

        assertThat(first.accounts()).containsExactly("everybody");
    }

    /** A directory may take them for somebody else's, and the account would be a second one, or everybody's. */
    @ParameterizedTest
    @ValueSource(strings = {"*", " zoe", "z  oe", "z\u00a0oe", "ｚoe", "zo\u00ade"})
    void refusesNamesThatNoAccountShouldHave(String name) {
        first.logIn(name, PASSWORD).statusCode(401);
        first.settings("{\"login\":{\"delimiter\":\"|\"}}").statusCode(200);
        first.logIn(name + "|Corp", PASSWORD).statusCode(401);

        assertThat(first.accounts()).isEmpty();
        assertThat(corp.binds()).isEmpty();
    }

    /** Active Directory would let zoe in under both. */
    @Test
    void letterWithAMarkMakesNobodyAnAccountWhereTheDirectorySaysNoName() {
        first.logIn("zoë", PASSWORD).statusCode(401);

        assertThat(corp.binds()).hasSize(1);
        assertThat(first.accounts()).isEmpty();
    }

    @Test
    void refusesNamesThatAreTooLongForAnAccount() {
        first.logIn("z".repeat(129), PASSWORD).statusCode(401);

        assertThat(corp.binds()).isEmpty();
    }

    @Test
    void emptyPasswordNeverReachesADirectory() {
        first.logIn("zoe", "").statusCode(401);

        assertThat(corp.binds()).isEmpty();
    }

    @Test
    void refusesWhomASearchFindsUnderAnotherName() throws Exception {
        FirstLogins searched = FirstLogins.inNewTenant().welcome();
        searched.searched(
                "Corp", corp.describe("zoe", "mail", "zoe@example.com"), "(|(uid=%LOGINNAME%)(mail=%LOGINNAME%))");

        searched.logIn("zoe@example.com", PASSWORD).statusCode(401);
        searched.logIn("zoe", PASSWORD).statusCode(200);

        assertThat(searched.refusals()).containsExactly("the directory knows them by another name");
        assertThat(searched.accounts()).containsExactly("zoe");
    }

    @Test
    void disabledServiceIsNotAsked() {
        disable();

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(corp.binds()).isEmpty();
    }

    @Test
    void serviceThatIsDisabledWhileItIsAskedLetsNobodyIn() {
        corp.duringNextBind(this::disable);

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(corp.binds()).hasSize(1);
    }

    @Test
    void tenantThatChangesItsMindMeanwhileGetsNoAccount() {
        corp.duringNextBind(
                () -> first.settings("{\"provisioning\":{\"atLogin\":false}}").statusCode(200));

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(corp.binds()).hasSize(1);
        assertThat(first.accounts()).isEmpty();
    }

    @Test
    void nameThatSomebodyElseGetsMeanwhileIsTheirs() {
        corp.duringNextBind(() -> first.tenant().user("zoe"));

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(first.refusals()).containsExactly("the name is another account's");
        first.logIn("zoe", TestTenant.PASSWORD).statusCode(200);
    }

    @Test
    void roleThatHasGrownTooStrongIsGivenToNobody() {
        String roles = "/api/v1/tenants/%s/roles".formatted(first.tenant().key());
        int role = post(asAdmin(), roles, "{\"name\":\"Newcomer\",\"permissions\":[9]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        first.settings("{\"users\":{\"defaultRole\":\"newcomer\"}}").statusCode(200);
        patch(asAdmin(), roles + "/" + role, "{\"permissions\":[9,14]}").then().statusCode(200);

        first.logIn("zoe", PASSWORD).statusCode(401);

        assertThat(first.accounts()).isEmpty();
        assertThat(first.refusals()).allMatch(reason -> reason.startsWith("no account can be made"));
    }

    private void disable() {
        String path = "/api/v1/tenants/%s/authentication-services/%d";
        patch(asAdmin(), path.formatted(first.tenant().key(), service), "{\"enabled\":false}")
                .then()
                .statusCode(200);
    }
}
