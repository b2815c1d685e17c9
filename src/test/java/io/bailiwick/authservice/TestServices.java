package io.bailiwick.authservice;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.TestTenant.PASSWORD;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.bootstrap.postgres.Credentials;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The authentication services of a tenant by the native API. */
public record TestServices(TestTenant tenant) {

    private static final String ATTRIBUTES = """
            "targetUrl":"%s","securityAuthentication":"simple","searchBase":"dc=example,dc=com\"""";

    /** Somebody with administrative access, the permission to register services, and these beside it. */
    public Supplier<RequestSpecification> registrar(String permissions) {
        String name = Api.unique("registrar");
        int id = tenant.created("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},
                 "permissions":{"roles":[%d],"permissions":[26%s]}}""".formatted(name, tenant.id(), PASSWORD, tenant.role("User"), permissions));
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"admins\":[%d]}".formatted(id))
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then()
                .statusCode(200);
        return () -> as(name + "@" + tenant.key(), PASSWORD);
    }

    public Supplier<RequestSpecification> registrar() {
        return registrar("");
    }

    public String path() {
        return "/api/v1/tenants/" + tenant.key() + "/authentication-services";
    }

    public String path(int id) {
        return path() + "/" + id;
    }

    /** A body; {@code more} are further attributes, each after a comma. */
    public static String body(String name, String url, String more) {
        return """
                {"name":"%s","authTypeId":3,"attributes":{%s%s}}""".formatted(name, ATTRIBUTES.formatted(url), more);
    }

    public Response post(RequestSpecification caller, String body) {
        return Api.post(caller, path(), body);
    }

    public int register(RequestSpecification caller, String url, String more) {
        return post(caller, body(Api.unique("Directory "), url, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response patch(RequestSpecification caller, int id, String patch) {
        return caller.contentType(ContentType.JSON).body(patch).patch(path(id));
    }

    /** An account that logs in with these services, by its own name; returns its id. */
    public int user(String name, int... services) {
        List<String> pairs = new ArrayList<>();
        for (int service : services) {
            pairs.add("{\"authUserName\":\"%s\",\"authServiceId\":%d}".formatted(name, service));
        }
        return tenant.created("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "authenticationInfo":{"authUsers":[%s]}}""".formatted(name, tenant.id(), String.join(",", pairs)));
    }

    /** The first column, as the owner of the schema sees it. */
    public static List<String> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** As the owner of the schema. */
    public static Connection connect() throws SQLException {
        Credentials owner = TestDatabase.postgres().owner();
        return DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), owner.user(), owner.password());
    }
}
