package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names under which people log in are taken and let go with the accounts that have them. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LoginNamesTest {

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createUser() {
        tenant = newTenant();
        ann = tenant.user("ann");
    }

    @Test
    void newNamesTakeThePlaceOfTheOldOnes() {
        replace(tenant, ann, "anna", "annie").statusCode(200);

        tenant.token("anna", PASSWORD);
        tenant.token("ANNIE", PASSWORD);
        assertThat(Api.token(tenant.key(), "ann", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void nameThatWasLetGoIsFreeForOthers() {
        replace(tenant, ann, "anna").statusCode(200);
        int bea = tenant.user("bea");

        replace(tenant, bea, "ann", "bea").statusCode(200);
        replace(tenant, ann, "ann").statusCode(409).body("detail", containsString("ann"));
        asAdmin().delete(tenant.path(bea)).then().statusCode(204);
        replace(tenant, ann, "ann", "bea").statusCode(200);
    }

    @Test
    void refusedReplacementLeavesAllNames() {
        tenant.user("bea");

        replace(tenant, ann, "zoe", "bea").statusCode(409).body("code", equalTo("user_exists"));

        tenant.token("ann", PASSWORD);
        assertThat(TestDatabase.sql("select login_key from login_name where user_id = " + ann))
                .containsExactly("ann");
    }

    @Test
    void sameNameCanStandForSeveralServices() {
        int directory = tenant.directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=x");

        put(asAdmin(), tenant.path(ann) + "/authentication-info", """
                        {"authUsers":[{"authUserName":"Ann","authServiceId":1},{"authUserName":"ann","authServiceId":%d}]}""".formatted(directory))
                .then()
                .statusCode(200)
                .body("authUsers.authUserName", equalTo(List.of("Ann", "ann")))
                .body("authUsers.authServiceId", equalTo(List.of(1, directory)));
        assertThat(TestDatabase.sql("select login_key from login_name where user_id = " + ann))
                .containsExactly("ann");
    }

    @Test
    void namesOfTheSystemTenantAreTakenAndLetGoOnTheWholeServer() {
        TestTenant system = TestTenant.SYSTEM;
        String old = unique("eve");
        String fresh = unique("eve");
        int eve = system.user(old);

        replace(system, eve, fresh).statusCode(200);

        assertThat(TestDatabase.sql("select login_key from server_wide_login where user_id = " + eve))
                .containsExactly(fresh);
        Api.as(fresh, PASSWORD).get("/api/v1/me").then().statusCode(200);
        asAdmin().delete(system.path(eve)).then().statusCode(204);
        assertThat(TestDatabase.sql("select login_key from server_wide_login where user_id = " + eve))
                .isEmpty();
    }

    private static ValidatableResponse replace(TestTenant tenant, int user, String... names) {
        String authUsers = Arrays.stream(names)
                .map("{\"authUserName\":\"%s\",\"authServiceId\":1}"::formatted)
                .collect(Collectors.joining(","));
        return put(asAdmin(), tenant.path(user) + "/authentication-info", "{\"authUsers\":[%s]}".formatted(authUsers))
                .then();
    }
}
