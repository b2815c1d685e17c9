package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/hdp.md, section 4, and the same natively. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RoleHolderTest {

    private static final int CREATE_ROLE = 17;
    private static final int MODIFY_ROLE = 19;

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
        ann = tenant.user("ann");
    }

    @Test
    void createsRoleWithItsHolders() {
        create("Readers", "[14]", List.of(ann))
                .then()
                .statusCode(201)
                .header("Location", not(equalTo(null)))
                .body("users", equalTo(List.of(ann)))
                .body("permissions", equalTo(List.of(14)));
        asAdmin().get("/api/admin/users/" + ann).then().body("permissions.roles.size()", equalTo(2));
    }

    @Test
    void unknownHolderLeavesNoRoleBehind() {
        create("Readers", "[14]", List.of(2147483647)).then().statusCode(400).body("error.code", equalTo(222207916));
        asAdmin().get("/api/v1/tenants/%s/roles".formatted(tenant.key())).then().body("name", not(hasItem("Readers")));
    }

    @Test
    void ofPredefinedRoleItsHoldersAloneCanBeChanged() {
        int bea = tenant.user("bea", "{\"roles\":[%d]}".formatted(tenant.role("Tenant Administrator")));
        int role = tenant.role("User");
        String permissions = permissionsOf(role);

        update(role, "User", permissions, List.of(ann, bea))
                .then()
                .statusCode(200)
                .body("users", equalTo(List.of(ann, bea)));
        update(role, "Folk", permissions, List.of(ann, bea)).then().statusCode(403);
        update(role, "User", "[]", List.of(ann, bea)).then().statusCode(403);
    }

    @Test
    void lastRoleOfAnAccountStays() {
        update(tenant.role("User"), "User", permissionsOf(tenant.role("User")), List.of())
                .then()
                .statusCode(400);
        asAdmin().get("/api/admin/users/" + ann).then().body("permissions.roles.size()", equalTo(1));
    }

    @Test
    void whoLosesRoleLosesTheSessionsOpenedWithIt() {
        int role = create("Readers", "[14]", List.of(ann)).path("id");
        String token = tenant.token("ann", PASSWORD);
        withToken(token).get("/api/mgmt/user").then().statusCode(200);

        asAdmin().delete(holder(role, ann)).then().statusCode(204);

        withToken(token).get("/api/mgmt/user").then().statusCode(401);
    }

    @Test
    void whatRoleLosesItsHoldersLose() {
        int role = create("Readers", "[14]", List.of(ann)).path("id");
        String token = tenant.token("ann", PASSWORD);

        update(role, "Readers", "[]", List.of(ann)).then().statusCode(200);

        withToken(token).get("/api/mgmt/user").then().statusCode(401);
    }

    @Test
    void puttingSomebodyThereTwiceIsNoMistake() {
        int role = create("Readers", "[14]", List.of()).path("id");

        asAdmin().put(holder(role, ann)).then().statusCode(204);
        asAdmin().put(holder(role, ann)).then().statusCode(204);
        asAdmin().get(holders(role)).then().statusCode(200).body("", equalTo(List.of(ann)));
        asAdmin().delete(holder(role, ann)).then().statusCode(204);
        asAdmin().get(holders(role)).then().body("", equalTo(List.of()));
    }

    @Test
    void nobodyGivesRolesToThemselvesNorThoseTheyExceed() {
        int strong = create("Strong", "[12]", List.of()).path("id");
        int weak = create("Weak", "[]", List.of()).path("id");
        int ta = tenant.administrator("ta");

        tenant.as("ta").put(holder(strong, ann)).then().statusCode(403);
        tenant.as("ta").put(holder(weak, ta)).then().statusCode(403).body("code", equalTo("own_permissions"));
        tenant.as("ta").put(holder(weak, ann)).then().statusCode(204);
    }

    @Test
    void whoMayOnlyChangeRolesChangesNoHolders() {
        int role = create("Readers", "[]", List.of(ann)).path("id");
        RequestSpecification keeper = keeper();

        createAs(keeper, "Writers", "[]", List.of(ann)).then().statusCode(403);
        putAs(keeper, role, "Readers", List.of()).then().statusCode(403).body("error.code", equalTo(222208103));
        asAdmin().get(holders(role)).then().body("", equalTo(List.of(ann)));
        asAdmin().get("/api/v1/tenants/%s/roles".formatted(tenant.key())).then().body("name", not(hasItem("Writers")));
    }

    @Test
    void whoMayNotSeeRolesIsToldWhatBecameOfTheOneThatTheyChanged() {
        int role = create("Readers", "[]", List.of(ann)).path("id");
        RequestSpecification keeper = keeper();

        keeper.get("/api/admin/roles/" + role).then().statusCode(403);
        putAs(keeper, role, "Lectors", List.of(ann))
                .then()
                .statusCode(200)
                .body("name", equalTo("Lectors"))
                .body("users", equalTo(List.of(ann)));
        createAs(keeper, "Writers", "[]", List.of()).then().statusCode(201).body("users", equalTo(List.of()));
    }

    @Test
    void holdersAreOfTheRolesTenant() {
        int role = create("Readers", "[]", List.of()).path("id");
        int stranger = Api.newTenant().user("stranger");

        asAdmin().put(holder(role, stranger)).then().statusCode(404);
        asAdmin().put(holder(2147483647, ann)).then().statusCode(404);
    }

    @Test
    void roleWithoutHoldersIsDeleted() {
        int role = create("Readers", "[14]", List.of(ann)).path("id");

        asAdmin().delete("/api/admin/roles/" + role).then().statusCode(409);
        update(role, "Readers", "[14]", List.of()).then().statusCode(200);
        asAdmin().delete("/api/admin/roles/" + role).then().statusCode(204);
        asAdmin().delete("/api/admin/roles/" + role).then().statusCode(404).body("error.code", equalTo(222207924));
    }

    @Test
    void refusesRequestsWithoutPermissionsOrUsers() {
        post(asAdmin(), "/api/admin/roles", "{\"name\":\"R\",\"permissions\":[]}")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(222207010));
        post(asAdmin(), "/api/admin/roles", "{\"name\":\"R\",\"users\":[]}")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(222207010));
    }

    private String permissionsOf(int role) {
        return asAdmin()
                .get("/api/admin/roles/" + role)
                .jsonPath()
                .getList("permissions")
                .toString();
    }

    /** Somebody who may create and change roles, and neither see them nor change accounts. */
    private RequestSpecification keeper() {
        tenant.administrators(tenant.user("keeper", CREATE_ROLE, MODIFY_ROLE));
        return tenant.as("keeper");
    }

    private Response putAs(RequestSpecification caller, int role, String name, List<Integer> users) {
        return put(
                caller,
                "/api/admin/roles/" + role,
                "{\"name\":\"%s\",\"permissions\":[],\"users\":%s}".formatted(name, users));
    }

    private Response create(String name, String permissions, List<Integer> users) {
        return createAs(asAdmin(), name, permissions, users);
    }

    private Response createAs(RequestSpecification caller, String name, String permissions, List<Integer> users) {
        return post(caller, "/api/admin/roles", """
                {"name":"%s","tenantId":%d,"permissions":%s,"users":%s}""".formatted(name, tenant.id(), permissions, users));
    }

    private Response update(int role, String name, String permissions, List<Integer> users) {
        String description = asAdmin().get("/api/admin/roles/" + role).path("description");
        return put(
                asAdmin(),
                "/api/admin/roles/" + role,
                "{\"name\":\"%s\",\"description\":%s,\"permissions\":%s,\"users\":%s}"
                        .formatted(name, description == null ? null : "\"" + description + "\"", permissions, users));
    }

    private String holder(int role, int user) {
        return holders(role) + "/" + user;
    }

    private String holders(int role) {
        return "/api/v1/tenants/%s/roles/%d/users".formatted(tenant.key(), role);
    }
}
