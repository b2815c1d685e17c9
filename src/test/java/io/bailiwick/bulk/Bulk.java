package io.bailiwick.bulk;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests for many accounts of a tenant. */
record Bulk(TestTenant tenant) {

    static final String PASSWORD = "correct-horse-battery";

    Response run(String... operations) {
        return run(asAdmin(), operations);
    }

    Response run(RequestSpecification caller, String... operations) {
        return post(
                caller,
                path("/users/bulk"),
                Stream.of(operations).collect(Collectors.joining(",", "{\"operations\":[", "]}")));
    }

    static String creation(String name) {
        return operation("create", "{\"userName\":\"%s\"}".formatted(name));
    }

    static String createWithPassword(String name) {
        return operation(
                "create",
                "{\"userName\":\"%s\",\"passwordInfo\":{\"password\":\"%s\",\"passwordStatus\":1}}"
                        .formatted(name, PASSWORD));
    }

    static String change(int id, String patch) {
        return "{\"op\":\"update\",\"id\":%d,\"user\":%s}".formatted(id, patch);
    }

    static String deletion(int id) {
        return "{\"op\":\"delete\",\"id\":%d}".formatted(id);
    }

    static String operation(String op, String user) {
        return "{\"op\":\"%s\",\"user\":%s}".formatted(op, user);
    }

    /** Of the tenant's accounts. */
    List<String> names() {
        return TestDatabase.sql("select user_name from app_user where tenant_id = " + tenant.id());
    }

    String path(String below) {
        return "/api/v1/tenants/" + tenant.key() + below;
    }
}
