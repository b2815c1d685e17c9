package io.bailiwick;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A tenant of a test's own. */
public record TestTenant(int id, String key) {

    public static final TestTenant SYSTEM = new TestTenant(1, "system");

    public static final String PASSWORD = "correct-horse-1";

    public int role(String name) {
        Response roles = asAdmin().queryParam("tenantID", id).get("/api/admin/roles");
        roles.then().statusCode(200);
        return StreamSupport.stream(Json.of(roles).required("roles").spliterator(), false)
                .filter(role -> role.required("name").textValue().equals(name))
                .mapToInt(role -> role.required("id").intValue())
                .findFirst()
                .orElseThrow();
    }

    /** An active account with {@link #PASSWORD}; returns its id. */
    public int user(String name) {
        return created("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(name, id, PASSWORD));
    }

    /** The same with these permissions beside the role User. */
    public int user(String name, Integer... permissions) {
        return created("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},
                 "permissions":{"roles":[%d],"permissions":%s}}""".formatted(name, id, PASSWORD, role("User"), List.of(permissions)));
    }

    /** The same with roles and permissions, such as {@code {"roles":[2]}}; returns its id. */
    public int user(String name, String permissions) {
        return created("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},"permissions":%s}""".formatted(name, id, PASSWORD, permissions));
    }

    /** An account with the role Tenant Administrator and access to this tenant; returns its id. */
    public int administrator(String name) {
        int user = user(name, "{\"roles\":[%d]}".formatted(role("Tenant Administrator")));
        List<Integer> all = new ArrayList<>(administratorIds());
        all.add(user);
        administrators(all.toArray(Integer[]::new));
        return user;
    }

    public List<Integer> administratorIds() {
        Response administrators = asAdmin().get("/api/admin/tenants/%d/admins".formatted(id));
        administrators.then().statusCode(200);
        return StreamSupport.stream(Json.of(administrators).required("admins").spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    /** Makes these the tenant's administrators, in the place of all others. */
    public void administrators(Integer... users) {
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"admins\":%s}".formatted(List.of(users)))
                .put("/api/admin/tenants/%d/admins".formatted(id))
                .then()
                .statusCode(200);
    }

    /** Somebody of this tenant who shows {@link #PASSWORD} with each request. */
    public RequestSpecification as(String name) {
        return Api.as(name + "@" + key, PASSWORD);
    }

    public String path(int user) {
        return "/api/v1/tenants/%s/users/%d".formatted(key, user);
    }

    public JsonPath create(String json) {
        return post(asAdmin(), "/api/admin/users", json)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The same where nothing but its id matters. */
    public int created(String json) {
        return Json.createdId(post(asAdmin(), "/api/admin/users", json));
    }

    /** An LDAP service with a DN template; returns its id. */
    public int directory(String url, String principal) {
        return Json.createdId(post(
                asAdmin(), "/api/admin/auth/services", """
                        {"name":"%s","tenantId":%d,"description":"a directory","authTypeId":3,
                         "authDefinition":{"attributes":{"targetUrl":"%s","securityAuthentication":"simple",
                           "securityPrincipal":"%s"}}}""".formatted(Api.unique("Directory "), id, url, principal)));
    }

    /** Its audit trail, newest first; {@code query} as it stands in the address, such as {@code ?action=login}. */
    public ValidatableResponse auditEvents(String query) {
        return asAdmin()
                .urlEncodingEnabled(false)
                .get("/api/v1/tenants/%s/audit-events%s".formatted(key, query))
                .then();
    }

    public String token(String name, String password) {
        return Api.token(key, name, password).then().statusCode(200).extract().asString();
    }
}
