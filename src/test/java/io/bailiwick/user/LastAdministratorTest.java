package io.bailiwick.user;

import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.put;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One Administrator who can log in is always left in the system tenant. The one who tries to remove it lives elsewhere,
 * and so is no such one.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LastAdministratorTest {

    private TestTenant tenant;
    private int chief;
    private List<String> others;

    @BeforeEach
    void leaveOne() {
        tenant = newTenant();
        tenant.user("remover", "{\"roles\":[%d],\"permissions\":[12]}".formatted(tenant.role("User")));
        chief = SYSTEM.user(unique("chief"), "{\"roles\":[1]}");
        others = TestDatabase.sql(
                "update app_user set active = false where tenant_id = 1 and active and id <> %d returning id"
                        .formatted(chief));
    }

    @AfterEach
    void bringOthersBack() {
        TestDatabase.sql("update app_user set active = true where tenant_id = 1 and id in (%s) returning id"
                .formatted(String.join(",", others)));
        TestDatabase.sql(
                "update app_user set active = false where tenant_id = 1 and id >= %d returning id".formatted(chief));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE |              | {}
            PUT    | /status      | {"status":0}
            PUT    | /status      | {"status":1,"accountLocked":true}
            PUT    | /status      | {"status":1,"accountLocked":true,"accountLockedUntil":"2090-01-01T00:00:00Z"}
            PUT    | /permissions | {"roles":[3]}
            PATCH  |              | {"permissions":{"roles":[2]}}
            """)
    void cannotBeTakenAway(Method method, String path, String body) {
        send(method, path, body).statusCode(409).body("code", equalTo("last_administrator"));

        remover().get(SYSTEM.path(chief)).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void cannotLoseItsLastLogin() {
        int service = directory();
        TestDatabase.sql("update auth_service set enabled = false where id = %d returning id".formatted(service));

        send(
                        Method.PUT,
                        "/authentication-info",
                        "{\"authUsers\":[{\"authUserName\":\"%s\",\"authServiceId\":%d}]}"
                                .formatted(unique("x"), service))
                .statusCode(409)
                .body("code", equalTo("last_administrator"));
    }

    @Test
    void cannotLoseTheServiceOfItsOnlyLogin() {
        int service = directory();
        send(
                        Method.PUT,
                        "/authentication-info",
                        "{\"authUsers\":[{\"authUserName\":\"%s\",\"authServiceId\":%d}]}"
                                .formatted(unique("x"), service))
                .statusCode(200);
        String path = "/api/v1/tenants/system/authentication-services/" + service;

        patch(remover(), path, "{\"enabled\":false}")
                .then()
                .statusCode(409)
                .body("code", equalTo("last_administrator"));
        anotherAdministrator();
        patch(remover(), path, "{\"enabled\":false}").then().statusCode(200);
    }

    @Test
    void isToldInHybridDataPipelinesWords() {
        remover().delete("/api/admin/users/" + chief).then().statusCode(409).body("error.code", equalTo(222208107));
    }

    @Test
    void mayHoldThePermissionWithoutARole() {
        send(Method.PUT, "/permissions", "{\"roles\":[2],\"permissions\":[12]}").statusCode(200);
        send(Method.PUT, "/permissions", "{\"roles\":[2]}").statusCode(409);
    }

    @Test
    void mayBeGivenAnotherPassword() {
        send(Method.POST, "/password/reset", "{\"newPassword\":\"another-password-1\"}")
                .statusCode(204);
    }

    @Test
    void goesWhenThereIsAnother() {
        anotherAdministrator();

        send(Method.DELETE, "", "{}").statusCode(204);
    }

    @Test
    void mayNotRelyOnOneWhosePasswordLapsesUnlessItIsChanged() {
        anotherAdministrator(2);

        send(Method.DELETE, "", "{}").statusCode(409);
    }

    @RepeatedTest(5)
    void ofTwoWhoAreTakenAwayAtOnceOneStays() throws InterruptedException {
        int second = anotherAdministrator();

        List<Integer> statuses = Parallel.run(List.of(
                () -> remover().delete(SYSTEM.path(chief)).statusCode(),
                () -> put(remover(), SYSTEM.path(second) + "/permissions", "{\"roles\":[2]}")
                        .statusCode()));

        assertThat(statuses).contains(409).containsAnyOf(200, 204);
    }

    private int anotherAdministrator() {
        return anotherAdministrator(1);
    }

    private int anotherAdministrator(int passwordStatus) {
        return post(remover(), "/api/v1/tenants/system/users", """
                        {"userName":"%s","permissions":{"roles":[1]},"passwordInfo":{"password":"%s","passwordStatus":%d}}""".formatted(unique("chief"), PASSWORD, passwordStatus))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int directory() {
        return post(remover(), "/api/admin/auth/services", """
                        {"name":"%s","tenantId":1,"authTypeId":3,"authDefinition":{"attributes":{
                          "targetUrl":"ldap://127.0.0.1:389","securityAuthentication":"simple",
                          "securityPrincipal":"uid=%%LOGINNAME%%,dc=x"}}}""".formatted(unique("Directory ")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse send(Method method, String path, String body) {
        return remover()
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, SYSTEM.path(chief) + (path == null ? "" : path))
                .then();
    }

    private RequestSpecification remover() {
        return tenant.as("remover");
    }
}
