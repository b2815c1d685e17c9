package io.bailiwick.transfer;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Out of one tenant and into another: nothing is lost and nothing is added. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RoundTripTest {

    @Test
    void whatComesInGoesOutTheSame() {
        TestTenant source = furnished();
        TestTenant target = Api.newTenant();
        List<String> out = Moving.export(source, true);

        JsonPath result = Moving.imported(Api::asAdmin, target, "{}", out);

        assertThat(result.getInt("failed"))
                .as("%s", Moving.errors(target, result.getString("id")))
                .isZero();
        assertThat(target.token("ann", TestTenant.PASSWORD)).isNotEmpty();
        assertThat(withoutWhatIsNew(Moving.export(target, true))).isEqualTo(withoutWhatIsNew(out));
    }

    @Test
    void secondImportOfTheSameChangesNothing() {
        TestTenant source = furnished();
        TestTenant target = Api.newTenant();
        List<String> out = Moving.export(source, true);
        Moving.imported(Api::asAdmin, target, "{}", out);
        List<String> before = Moving.export(target, true);

        JsonPath again = Moving.imported(Api::asAdmin, target, "{}", out);

        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("failed")).isZero();
        assertThat(again.getInt("skipped")).isEqualTo(out.size());
        assertThat(Moving.export(target, true).subList(1, before.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void exportWithoutPasswordHashesHasNone() {
        TestTenant source = furnished();

        assertThat(Moving.export(source, false)).noneMatch(line -> line.contains("argon2"));
    }

    private static TestTenant furnished() {
        TestTenant tenant = Api.newTenant();
        int permission = post(
                        asAdmin(),
                        Moving.path(tenant, "application-permissions"),
                        "{\"name\":\"orders.read\",\"description\":\"May read orders\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int role = post(
                        asAdmin(),
                        Moving.path(tenant, "roles"),
                        "{\"label\":\"clerk\",\"name\":\"Clerk\",\"permissions\":[14,%d]}".formatted(permission))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int directory = tenant.directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=example");
        patch(
                        asAdmin(),
                        Moving.path(tenant, "settings"),
                        "{\"lockout\":{\"attempts\":9},\"users\":{\"defaultRole\":\"clerk\"}}")
                .then()
                .statusCode(200);
        tenant.user("ann", "{\"roles\":[%d],\"permissions\":[%d]}".formatted(role, permission));
        tenant.administrator("bea");
        tenant.create("""
                {"userName":"carl","tenantId":%d,"statusInfo":{"status":0},
                 "authenticationInfo":{"authUsers":[{"authUserName":"carl","authServiceId":%d},
                    {"authUserName":"carl.internal","authServiceId":1}]}}""".formatted(tenant.id(), directory));
        return tenant;
    }

    /** Which tenant it is, when it was exported, and who somebody is to the server. */
    private static List<String> withoutWhatIsNew(List<String> lines) {
        return lines.subList(1, lines.size()).stream()
                .map(line ->
                        line.replaceAll("\"guid\":\"[^\"]*\",?", "").replaceAll("\"lastLoginAt\":\"[^\"]*\",?", ""))
                .toList();
    }
}
