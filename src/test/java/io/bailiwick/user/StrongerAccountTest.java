package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to change an account, tried by somebody who must not. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class StrongerAccountTest {

    private TestTenant tenant;

    @BeforeEach
    void createAdministrator() {
        tenant = newTenant();
        tenant.administrator("ta");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(Method.PATCH, "", "{\"displayName\":\"x\"}"),
                Arguments.of(Method.PATCH, "", "{\"userName\":\"x\"}"),
                Arguments.of(Method.PATCH, "", "{\"email\":\"x@x\"}"),
                Arguments.of(Method.DELETE, "", ""),
                Arguments.of(Method.PUT, "/status", "{\"status\":0}"),
                Arguments.of(Method.PUT, "/status", "{\"status\":1,\"accountLocked\":false}"),
                Arguments.of(Method.PUT, "/password", "{\"passwordStatus\":1}"),
                Arguments.of(Method.POST, "/password/reset", "{\"newPassword\":\"another-password-1\"}"),
                Arguments.of(Method.PUT, "/permissions", "{\"roles\":[<role>]}"),
                Arguments.of(
                        Method.PUT,
                        "/authentication-info",
                        "{\"authUsers\":[{\"authUserName\":\"mine\",\"authServiceId\":1}]}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesWhoeverLacksAPermissionOfTheAccount(Method method, String path, String body) {
        int chief = tenant.user("chief", "{\"roles\":[%d],\"permissions\":[22]}".formatted(tenant.role("User")));

        unchanged(
                chief,
                () -> send(tenant.as("ta"), tenant, chief, method, path, body)
                        .statusCode(403)
                        .body("code", equalTo("exceeds_own_permissions")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesWhoeverDoesNotAdministerATenantOfTheAccount(Method method, String path, String body) {
        TestTenant system = TestTenant.SYSTEM;
        int ta = system.user(unique("ta"), "{\"roles\":[3]}");
        String name = asAdmin().get(system.path(ta)).path("userName");
        int other = system.user(unique("u"));
        TestTenant theirs = newTenant();
        theirs.administrators(other);
        List<Integer> before = system.administratorIds();
        try {
            system.administrators(ta);
            unchanged(
                    system,
                    other,
                    () -> send(as(name, TestTenant.PASSWORD), system, other, method, path, body)
                            .statusCode(403)
                            .body("code", equalTo("exceeds_own_permissions")));
        } finally {
            system.administrators(before.toArray(Integer[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesWhoeverLacksThePermissionToModify(Method method, String path, String body) {
        int viewer = tenant.user("viewer", "{\"roles\":[%d],\"permissions\":[13,14]}".formatted(tenant.role("User")));
        List<Integer> administrators = new ArrayList<>(tenant.administratorIds());
        administrators.add(viewer);
        tenant.administrators(administrators.toArray(Integer[]::new));
        int ann = tenant.user("ann");

        unchanged(
                ann,
                () -> send(tenant.as("viewer"), tenant, ann, method, path, body)
                        .statusCode(403)
                        .body("code", equalTo("forbidden")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesWhoeverHasNoAccessToTheTenant(Method method, String path, String body) {
        TestTenant other = newTenant();
        int stranger = other.user("stranger");

        unchanged(other, stranger, () -> {
            send(tenant.as("ta"), other, stranger, method, path, body).statusCode(403);
            send(tenant.as("ta"), tenant, stranger, method, path, body)
                    .statusCode(404)
                    .body("code", equalTo("user_not_found"));
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void doesItForSomebodyAsStrong(Method method, String path, String body) {
        int ann = tenant.administrator("ann");

        int status =
                send(tenant.as("ta"), tenant, ann, method, path, body).extract().statusCode();

        assertThat(status).isIn(200, 204);
    }

    @Test
    void grantsNeitherRolesNorPermissionsThatItLacks() {
        int ann = tenant.user("ann");
        int role = tenant.role("User");

        for (String permissions : List.of("[22]", "[12]", "[14,25]")) {
            unchanged(
                    ann,
                    () -> send(
                                    tenant.as("ta"),
                                    tenant,
                                    ann,
                                    Method.PUT,
                                    "/permissions",
                                    "{\"roles\":[%d],\"permissions\":%s}".formatted(role, permissions))
                            .statusCode(403)
                            .body("code", equalTo("exceeds_own_permissions")));
        }
        send(tenant.as("ta"), tenant, ann, Method.PATCH, "", "{\"permissions\":{\"permissions\":[22]}}")
                .statusCode(403);
    }

    @Test
    void takesNoRolesOfOtherTenants() {
        int ann = tenant.user("ann");

        for (int role : new int[] {2, newTenant().role("User")}) {
            unchanged(
                    ann,
                    () -> send(asAdmin(), tenant, ann, Method.PUT, "/permissions", "{\"roles\":[%d]}".formatted(role))
                            .statusCode(400)
                            .body("code", equalTo("unknown_role")));
        }
    }

    private void unchanged(int user, Runnable attempt) {
        unchanged(tenant, user, attempt);
    }

    private static void unchanged(TestTenant tenant, int user, Runnable attempt) {
        String before = asAdmin().get(tenant.path(user)).asString();
        attempt.run();
        assertThat(asAdmin().get(tenant.path(user)).asString()).isEqualTo(before);
    }

    private static ValidatableResponse send(
            RequestSpecification caller, TestTenant tenant, int user, Method method, String path, String body) {
        return caller.contentType(ContentType.JSON)
                .body(body.replace("<role>", Integer.toString(roleOf(tenant))))
                .request(method, tenant.path(user) + path)
                .then();
    }

    private static int roleOf(TestTenant tenant) {
        return tenant.role("User");
    }
}
