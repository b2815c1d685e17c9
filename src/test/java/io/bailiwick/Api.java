package io.bailiwick;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bailiwick.kernel.AddressRange;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** The service as its clients see it. */
public final class Api {

    public static final String ADMIN = "admin";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Api() {}

    /** Basic credentials, sent at once. */
    public static RequestSpecification as(String name, String password) {
        return request().auth().preemptive().basic(name, password);
    }

    /** The same in UTF-8, which the client's own way to send them is not. */
    public static RequestSpecification inUtf8(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(UTF_8);
        return given().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public static RequestSpecification asAdmin() {
        return as(ADMIN, TestDatabase.ADMIN_PASSWORD);
    }

    public static RequestSpecification withToken(String token) {
        return request().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification request() {
        RestAssuredConfig config = RestAssured.config();
        return given().config(config.httpClient(config.getHttpClientConfig().httpClientFactory(LeanHttpClient::new)));
    }

    /** As though from another machine: {@code address} is one of the loopback network's, such as 127.0.0.2. */
    public static RequestSpecification from(String address, RequestSpecification caller) {
        return caller.config(RestAssured.config()
                .httpClient(RestAssured.config()
                        .getHttpClientConfig()
                        .httpClientFactory(LeanHttpClient::new)
                        .setParam("http.route.local-address", AddressRange.literal(address))));
    }

    public static Response post(RequestSpecification caller, String path, String json) {
        return caller.contentType(ContentType.JSON).body(json).post(path);
    }

    public static Response put(RequestSpecification caller, String path, String json) {
        return caller.contentType(ContentType.JSON).body(json).put(path);
    }

    public static Response patch(RequestSpecification caller, String path, String json) {
        return caller.contentType("application/merge-patch+json").body(json).patch(path);
    }

    /** A name that no other test uses. */
    public static String unique(String stem) {
        return stem + COUNTER.incrementAndGet() + Long.toString(System.nanoTime() % 1_000_000, 36);
    }

    public static TestTenant newTenant() {
        String key = unique("t");
        int id = Json.createdId(post(asAdmin(), "/api/v1/tenants", "{\"name\":\"%s\"}".formatted(key)));
        return new TestTenant(id, key);
    }

    public static Response token(String tenant, String name, String password) {
        return as(name, password).get("/" + tenant + "/auth");
    }
}
