package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** contracts/hdp.md, section 9: {@code ?user=}. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpOnBehalfOfTest {

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createUserAndAdministrator() {
        tenant = newTenant();
        ann = tenant.user("ann");
        tenant.administrator("ta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "permissions"})
    void administratorSeesWhatTheUserWouldSee(String path) {
        for (String name : List.of("ann", "ANN", "ann@" + tenant.key())) {
            get(tenant.as("ta"), path, name)
                    .statusCode(200)
                    .body("userId", equalTo(ann))
                    .body("permissions", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
        }
    }

    @Test
    void auditNamesBoth() {
        get(tenant.as("ta"), "user", "ann").statusCode(200);

        assertThat(TestDatabase.sql("""
                        select actor || ' as ' || on_behalf_of || ' ' || target from audit_event
                        where action = 'user.on-behalf-of' and tenant_id = %d""".formatted(tenant.id()))).containsExactly("ta as ann user:" + ann);
    }

    @Test
    void everybodyIsThemselves() {
        get(tenant.as("ann"), "permissions", "Ann").statusCode(200).body("userId", equalTo(ann));
    }

    @Test
    void refusesWhoeverLacksThePermission() {
        get(tenant.as("ann"), "permissions", "ta").statusCode(403).body("error.code", equalTo(222208103));
        get(tenant.as("ann"), "permissions", "nobody").statusCode(403);
    }

    @Test
    void refusesWhoeverHasThePermissionWithoutAccess() {
        tenant.user("helper", "{\"roles\":[%d],\"permissions\":[21]}".formatted(tenant.role("User")));

        unknown(get(tenant.as("helper"), "permissions", "ann"));
    }

    @Test
    void refusesWithoutTheManagementApi() {
        int weak = tenant.user("weak", "{\"roles\":[%d],\"permissions\":[21]}".formatted(noManagementRole()));
        List<Integer> administrators = new ArrayList<>(tenant.administratorIds());
        administrators.add(weak);
        tenant.administrators(administrators.toArray(Integer[]::new));

        for (String path : List.of("user", "permissions")) {
            get(tenant.as("weak"), path, "ann").statusCode(403).body("error.code", equalTo(222208103));
            tenant.as("weak").get("/api/mgmt/" + path).then().statusCode(403);
        }
    }

    @Test
    void neverReachesUp() {
        tenant.user("chief", "{\"roles\":[%d],\"permissions\":[22]}".formatted(tenant.role("User")));

        get(tenant.as("ta"), "permissions", "chief").statusCode(403).body("error.code", equalTo(222208106));
    }

    @Test
    void knowsNobodyOfOtherTenantsNorThoseWhoCannotAct() {
        newTenant().user("stranger");
        tenant.create("{\"userName\":\"off\",\"tenantId\":%d,\"statusInfo\":{\"status\":0}}".formatted(tenant.id()));

        for (String name : List.of("stranger", "nobody", "off", "ann@nowhere", "@" + tenant.key(), "admin")) {
            unknown(get(tenant.as("ta"), "permissions", name));
        }
        get(tenant.as("ta"), "permissions", "a\u0000b").statusCode(400);
    }

    @Test
    void neverGuesses() {
        TestTenant other = newTenant();
        other.user("ann");

        get(asAdmin(), "permissions", "ann")
                .statusCode(400)
                .body("error.code", equalTo(222207031))
                .body("error.message.value", containsString("several tenants"));
        get(asAdmin(), "permissions", "ann@" + tenant.key()).statusCode(200).body("userId", equalTo(ann));
    }

    @Test
    void isRefusedWhileTheOwnPasswordMustChange() {
        tenant.create("""
                {"userName":"temp","tenantId":%d,"statusInfo":{"status":1},"passwordInfo":{"password":"%s"}}""".formatted(tenant.id(), PASSWORD));

        tenant.as("temp").get("/api/mgmt/user").then().statusCode(200);
        get(tenant.as("temp"), "user", "temp").statusCode(403).body("error.code", equalTo(222208104));
        tenant.as("temp").get("/api/mgmt/permissions").then().statusCode(403);
    }

    /** A role without permissions, which only the database can make yet. */
    private int noManagementRole() {
        return Integer.parseInt(TestDatabase.sql("""
                        insert into role (tenant_id, id, label, name, name_key, predefined, version)
                        values (%d, nextval('role_seq'), 'nothing', 'Nothing', 'nothing', false, 0) returning id""".formatted(tenant.id())).get(0));
    }

    private static void unknown(ValidatableResponse response) {
        response.statusCode(400)
                .body("error.code", equalTo(222207031))
                .body("error.message.value", equalTo("Invalid Progress ID userName."));
    }

    private static ValidatableResponse get(RequestSpecification caller, String path, String user) {
        return caller.queryParam("user", user).get("/api/mgmt/" + path).then();
    }
}
