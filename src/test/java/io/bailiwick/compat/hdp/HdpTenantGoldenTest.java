package io.bailiwick.compat.hdp;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bailiwick.Api;
import io.bailiwick.Golden;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/hdp.md, 3, answer by answer. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HdpTenantGoldenTest {

    private static final String TENANTS = "/api/admin/tenants";

    private final Map<String, Object> names = new LinkedHashMap<>();
    private String name;

    /** High and apart, so that no id looks like another number of an answer. */
    @BeforeAll
    static void raiseIds() {
        TestDatabase.asOwner("""
                select setval('tenant_seq', greatest(nextval('tenant_seq'), 710000)),
                    setval('role_seq', greatest(nextval('role_seq'), 720000)),
                    setval('user_seq', greatest(nextval('user_seq'), 730000))""");
    }

    @BeforeEach
    void name() {
        name = unique("OrgA ");
        names.put("name", name);
    }

    @Test
    void createsTenantWithImportedRoles() {
        Response created = create("\"importedRoles\":[2,3]");

        check("tenant-created.json", created);
        assertThat(created.header("Location")).endsWith(TENANTS + "/" + created.path("id"));
        TestTenant tenant = new TestTenant(created.path("id"), "");
        assertThat(created.<Integer>path("roles[0]")).isEqualTo(tenant.role("User"));
        assertThat(created.<Integer>path("roles[1]")).isEqualTo(tenant.role("Tenant Administrator"));
    }

    @Test
    void createsTenantWithAdministrators() {
        int admin = SYSTEM.user(unique("ops"));
        names.put("admin", admin);

        check("tenant-created-admins.json", create("\"admins\":[%d]".formatted(admin)));
    }

    @Test
    void createsTenantThatWasSentLeast() {
        Response created = post(asAdmin(), TENANTS, "{\"name\":\"%s\",\"parentTenant\":1}".formatted(name));

        named(created);
        check("tenant-least.json", created);
    }

    @Test
    void showsTenantWithAndWithoutDetails() {
        int id = create("\"importedRoles\":[2]").path("id");

        check("tenant.json", asAdmin().get(TENANTS + "/" + id));
        check("tenant-details.json", asAdmin().get(TENANTS + "/%d?details=true".formatted(id)));
        check("tenant-system.json", asAdmin().get(TENANTS + "/1"));
    }

    @Test
    void listsTenantsByIdAndNameAlone() {
        int id = create("\"importedRoles\":[2]").path("id");

        asAdmin()
                .get(TENANTS)
                .then()
                .statusCode(200)
                .body("tenants", hasItem(Map.of("id", 1, "name", "System")))
                .body("tenants", hasItem(Map.of("id", id, "name", name)));
    }

    @Test
    void updatesTenant() {
        int id = create("\"importedRoles\":[2]").path("id");

        check(
                "tenant-updated.json",
                put(id, "{\"name\":\"%s\",\"description\":\"changed\",\"status\":0}".formatted(name)));
        check(
                "tenant-updated-least.json",
                put(id, "{\"name\":\"%s\",\"parentTenant\":1,\"status\":1}".formatted(name)));
    }

    @Test
    void deletesTenantUnlessItHasUsers() {
        int id = create("\"importedRoles\":[2]").path("id");
        TestTenant tenant = new TestTenant(id, "");
        TestTenant inUse = Api.newTenant();
        inUse.user("ann");
        names.put("inUse", inUse.id());

        asAdmin().delete(TENANTS + "/" + id).then().statusCode(204);

        asAdmin().get(TENANTS + "/" + tenant.id()).then().statusCode(404);
        check("tenant-in-use.json", asAdmin().delete(TENANTS + "/" + inUse.id()));
    }

    @Test
    void takesBackWhatItShowed() {
        int id = create("\"importedRoles\":[2]").path("id");
        String shown = asAdmin().get(TENANTS + "/%d?details=true".formatted(id)).asString();

        check("tenant.json", put(id, shown));
    }

    @Test
    void namesAdministratorsOfATenantAndTenantsOfAnAdministrator() {
        int id = create("\"importedRoles\":[2]").path("id");
        int admin = SYSTEM.user(unique("ops"));
        names.put("admin", admin);
        String admins = TENANTS + "/%d/admins".formatted(id);
        String administered = "/api/admin/users/%d/tenantsadministered".formatted(admin);

        check("tenant-admins.json", putTo(admins, "{\"admins\":[%d]}".formatted(admin)));
        check("tenant-admins.json", asAdmin().get(admins));
        check("user-tenants.json", asAdmin().get(administered));
        check("user-tenants.json", putTo(administered, "{\"tenantsAdministered\":[%d]}".formatted(id)));
    }

    @Test
    void refusesMistakesInBodies() {
        int id = create("\"importedRoles\":[2]").path("id");

        check("tenant-without-parent.json", post(asAdmin(), TENANTS, "{\"name\":\"x\"}"));
        check("tenant-of-other-parent.json", post(asAdmin(), TENANTS, "{\"name\":\"x\",\"parentTenant\":2}"));
        check(
                "tenant-with-unknown-role.json",
                post(asAdmin(), TENANTS, "{\"name\":\"x\",\"parentTenant\":1,\"importedRoles\":[2147483640]}"));
        check("tenant-without-status.json", put(id, "{\"name\":\"x\"}"));
        check("tenant-unknown.json", asAdmin().get(TENANTS + "/2147483640"));
        check("tenant-taken.json", create("\"importedRoles\":[2]"));
        post(asAdmin(), TENANTS, "{\"name\":\"x\",\"parentTenant\":1,\"importedRoles\":[null]}")
                .then()
                .statusCode(400);
        put(id, "{\"name\":\"x\",\"status\":2}").then().statusCode(400);
        put(id, "{\"name\":\"x\",\"status\":1,\"importedRoles\":[2]}").then().statusCode(400);
        put(1, "{\"name\":\"System\",\"status\":1,\"parentTenant\":1}").then().statusCode(400);
        put(1, "{\"name\":\"System\",\"status\":0}").then().statusCode(403);
        asAdmin().get(TENANTS + "/" + id).then().body("status", equalTo(1));
    }

    @Test
    void refusesThoseWhoMayNot() {
        TestTenant tenant = Api.newTenant();
        tenant.user("ann");

        check(
                "tenants-forbidden.json",
                Api.as("ann@" + tenant.key(), TestTenant.PASSWORD).get(TENANTS));
    }

    private Response create(String more) {
        Response created = post(asAdmin(), TENANTS, """
                {"name":"%s","description":"org A","parentTenant":1,"status":1,%s}""".formatted(name, more));
        named(created);
        return created;
    }

    private void named(Response created) {
        if (created.statusCode() == 201) {
            names.put("tenant", created.path("id"));
            names.put("user", new TestTenant(created.path("id"), "").role("User"));
            names.put("administrator", new TestTenant(created.path("id"), "").role("Tenant Administrator"));
        }
    }

    private static Response put(int id, String body) {
        return putTo(TENANTS + "/" + id, body);
    }

    private static Response putTo(String path, String body) {
        return asAdmin().contentType("application/json").body(body).put(path);
    }

    private void check(String file, Response response) {
        Golden.check("hdp/" + file, response, names);
    }
}
