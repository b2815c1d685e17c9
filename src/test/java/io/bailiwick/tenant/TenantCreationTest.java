package io.bailiwick.tenant;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantCreationTest {

    private static final String TENANTS = "/api/v1/tenants";
    private static final int TENANT_API = 25;

    @Test
    void ofManyWhoTakeOneNameAtOnceOneGetsIt() {
        String body = "{\"name\":\"%s\"}".formatted(unique("Wanted "));

        List<Integer> statuses = atOnce(body);

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void ofManyWhoTakeOneKeyAtOnceOneGetsIt() {
        String key = unique("wanted");

        List<Integer> statuses = Stream.generate(() -> "{\"name\":\"%s\",\"key\":\"%s\"}".formatted(unique("N "), key))
                .limit(6)
                .map(body -> CompletableFuture.supplyAsync(
                        () -> post(asAdmin(), TENANTS, body).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void newTenantCanBeSwitchedOffFromTheStart() {
        String key = unique("off");
        post(asAdmin(), TENANTS, "{\"name\":\"%s\",\"active\":false}".formatted(key))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("active", equalTo(false));
        TestTenant tenant = new TestTenant(asAdmin().get(TENANTS + "/" + key).path("id"), key);
        tenant.user("ann");

        Api.token(key, "ann", PASSWORD).then().statusCode(401);
    }

    @Test
    void administratorsOfTheSystemTenantGetAccessFromTheStart() {
        int id = SYSTEM.user(unique("operator"), TENANT_API);
        int tenant = post(
                        asAdmin(), TENANTS, "{\"name\":\"%s\",\"administrators\":[%d]}".formatted(unique("Given "), id))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asAdmin().get("/api/admin/tenants/%d/admins".formatted(tenant)).then().body("admins", equalTo(List.of(id)));
    }

    @Test
    void refusesAdministratorsFromElsewhereAndMakesNothing() {
        int stranger = Api.newTenant().user("stranger");
        String name = unique("Nothing ");

        for (String administrators : List.of("[%d]".formatted(stranger), "[2147483640]")) {
            post(asAdmin(), TENANTS, "{\"name\":\"%s\",\"administrators\":%s}".formatted(name, administrators))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown_user"));
        }
        post(asAdmin(), TENANTS, "{\"name\":\"%s\"}".formatted(name)).then().statusCode(201);
    }

    @Test
    void creatorAdministersWhatItMade() {
        String name = unique("operator");
        SYSTEM.user(name, TENANT_API);
        String key = unique("mine");

        post(as(name, PASSWORD), TENANTS, "{\"name\":\"%s\"}".formatted(key))
                .then()
                .statusCode(201);

        as(name, PASSWORD).get(TENANTS).then().body("key", equalTo(List.of(key)));
        as(name, PASSWORD).get(TENANTS + "/" + key).then().statusCode(200);
    }

    @Test
    void nobodyImportsRolesWithPermissionsThatTheyLack() {
        String name = unique("operator");
        SYSTEM.user(name, TENANT_API);
        RequestSpecification operator = as(name, PASSWORD);

        post(operator, TENANTS, "{\"name\":\"%s\",\"importedRoles\":[3]}".formatted(unique("Strong ")))
                .then()
                .statusCode(403)
                .body("code", equalTo("exceeds_own_permissions"));
        post(as(name, PASSWORD), TENANTS, "{\"name\":\"%s\",\"importedRoles\":[2]}".formatted(unique("Weak ")))
                .then()
                .statusCode(201);
    }

    @Test
    void importsRolesOfTheSystemTenantAlone() {
        int foreign = Api.newTenant().role("User");

        post(asAdmin(), TENANTS, "{\"name\":\"%s\",\"importedRoles\":[%d]}".formatted(unique("X "), foreign))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_role"));
    }

    @Test
    void copyOfAnImportedRoleStandsByItself() {
        TestDatabase.asOwner("""
                insert into role (tenant_id, id, label, name, name_key, description, predefined, version)
                select 1, nextval('role_seq'), 'auditor', 'Auditor', 'auditor', 'Looks.', false, 0
                on conflict do nothing;
                insert into role_permission (tenant_id, role_id, permission_id)
                select 1, id, p from role, unnest(array[9, 14, 18]) p where tenant_id = 1 and label = 'auditor'
                on conflict do nothing""");
        int auditor = SYSTEM.role("Auditor");
        List<Integer> roles = post(asAdmin(), "/api/admin/tenants", """
                        {"name":"%s","parentTenant":1,"importedRoles":[%d,2,1]}""".formatted(unique("Copies "), auditor))
                .then()
                .statusCode(201)
                .extract()
                .path("roles");

        assertThat(roles).hasSize(3).doesNotContain(auditor, 1, 2);
        asAdmin()
                .get("/api/admin/roles/" + roles.get(0))
                .then()
                .body("name", equalTo("Auditor"))
                .body("description", equalTo("Looks."))
                .body("permissions", equalTo(List.of(9, 14, 18)));
        asAdmin().get("/api/admin/roles/" + roles.get(1)).then().body("name", equalTo("User"));
        asAdmin().get("/api/admin/roles/" + roles.get(2)).then().body("permissions", hasItem(12));
    }

    @Test
    void onlyAdministratorsGiveServerWideNames() {
        String name = unique("operator");
        SYSTEM.user(name, TENANT_API);
        String body = "{\"name\":\"%s\",\"serverWideNames\":true}".formatted(unique("Wide "));

        post(as(name, PASSWORD), TENANTS, body).then().statusCode(403);
        post(asAdmin(), TENANTS, body).then().statusCode(201).body("serverWideNames", equalTo(true));
    }

    private static List<Integer> atOnce(String body) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> post(asAdmin(), TENANTS, body).statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
