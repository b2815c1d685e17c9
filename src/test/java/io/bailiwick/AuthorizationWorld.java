package io.bailiwick;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two tenants with the same things in them, and the people who try their hands at these. */
final class AuthorizationWorld {

    /** Somebody who tries. All but the system's administrator live in tenant A or B. */
    enum Actor {
        ANONYMOUS("nobody"),
        USER("a user of A"),
        ADMINISTRATOR_OF_A("an administrator of A"),
        ADMINISTRATOR_OF_B("an administrator of B"),
        SYSTEM_ADMINISTRATOR("a system administrator"),
        EXPIRED("an administrator of A whose password has expired"),
        LOCKED("an administrator of A who is locked");

        private final String title;

        Actor(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** A thing that a path names by its number: which, and what makes a new one in a tenant. */
    private record Thing(String path, Function<TestTenant, Object> maker) {}

    /** Thousands of calls: it keeps its connections, and makes little of each answer. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The first that fits the path counts. */
    private final List<Thing> things = List.of(
            new Thing("/limits/system/{", tenant -> 3),
            new Thing("/limits/tenants/{", TestTenant::id),
            new Thing("/users/{", AuthorizationWorld::target),
            new Thing("/application-permissions/{", this::permission),
            new Thing("/roles/{", this::role),
            new Thing("/audit-events/{", AuthorizationWorld::event),
            new Thing("/tenants/{id}", TestTenant::id),
            new Thing(
                    "/auth/services/{",
                    tenant -> tenant.directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=example")),
            new Thing(
                    "/authentication-services/{",
                    tenant -> tenant.directory("ldap://127.0.0.1:10389", "uid=%LOGINNAME%,dc=example")),
            new Thing("/permissions/{", tenant -> 1),
            new Thing("/auth/types/{", tenant -> 3));

    /** What survives being tried at, that is, all but a DELETE, is made once. */
    private final Map<String, Object> made = new HashMap<>();

    private final TestTenant tenantA = Api.newTenant();
    private final TestTenant tenantB = Api.newTenant();

    AuthorizationWorld() {
        tenantA.user("user");
        administrator(tenantA, "administrator", "\"status\":1", "\"passwordStatus\":1");
        administrator(tenantB, "administrator", "\"status\":1", "\"passwordStatus\":1");
        administrator(tenantA, "expired", "\"status\":1", "\"passwordStatus\":2");
        administrator(tenantA, "locked", "\"status\":1,\"accountLocked\":true", "\"passwordStatus\":1");
    }

    TestTenant tenantA() {
        return tenantA;
    }

    TestTenant tenantB() {
        return tenantB;
    }

    char outcome(Actor actor, String method, String path, TestTenant tenant) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + filled(method, path, tenant)))
                .header("If-Match", "\"999999\"");
        credentials(actor)
                .ifPresent(shown -> request.header(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(UTF_8))));
        if (method.equals("GET") || method.equals("DELETE") || method.equals("HEAD")) {
            return letter(request.method(method, BodyPublishers.noBody()).build());
        }
        return letter(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(bodyOf(path, tenant)))
                .build());
    }

    /** Names the tenant where the path doesn't, and is otherwise as empty as it may be. Nothing comes of it. */
    private static String bodyOf(String path, TestTenant tenant) {
        return switch (path) {
            case "/api/admin/auth/services" -> "{\"tenantId\":%d,\"authDefinition\":{}}".formatted(tenant.id());
            case "/api/admin/auth/services/{id}" -> "{\"authDefinition\":{}}";
            case "/api/admin/tenants" -> "{\"parentTenant\":1}";
            case "/api/admin/tenants/{id}/admins" -> "{\"admins\":[2147483647]}";
            case "/api/admin/users/{id}/tenantsadministered" -> "{\"tenantsAdministered\":[2147483647]}";
            case "/api/v1/tenants/{tenant}/administrators" -> "{\"administrators\":[2147483647]}";
            case "/api/v1/tenants/{tenant}/users/{id}/administered-tenants" -> "{\"tenants\":[2147483647]}";
            default ->
                path.startsWith("/api/admin") && !path.contains("{")
                        ? "{\"tenantId\":%d}".formatted(tenant.id())
                        : "{}";
        };
    }

    private static char letter(HttpRequest request) {
        HttpResponse<String> response =
                CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
        return switch (response.statusCode()) {
            case 401 -> 'U';
            case 403 -> 'F';
            case 404 -> 'N';
            case 500 -> throw new AssertionError(response.body());
            default -> '+';
        };
    }

    private Optional<String> credentials(Actor actor) {
        return switch (actor) {
            case ANONYMOUS -> Optional.empty();
            case USER -> Optional.of(inTenant("user", tenantA));
            case ADMINISTRATOR_OF_A -> Optional.of(inTenant("administrator", tenantA));
            case ADMINISTRATOR_OF_B -> Optional.of(inTenant("administrator", tenantB));
            case SYSTEM_ADMINISTRATOR -> Optional.of(Api.ADMIN + ":" + TestDatabase.ADMIN_PASSWORD);
            case EXPIRED -> Optional.of(inTenant("expired", tenantA));
            case LOCKED -> Optional.of(inTenant("locked", tenantA));
        };
    }

    private static String inTenant(String name, TestTenant tenant) {
        return name + "@" + tenant.key() + ":" + TestTenant.PASSWORD;
    }

    private String filled(String method, String path, TestTenant tenant) {
        String known = path.replace("{tenant}", tenant.key())
                .replace("{org}", tenant.key())
                .replace("{entry}", "/1");
        Object number = things.stream()
                .filter(thing -> path.contains(thing.path()))
                .findFirst()
                .map(thing -> method.equals("DELETE")
                        ? thing.maker().apply(tenant)
                        : made.computeIfAbsent(
                                thing.path() + tenant, key -> thing.maker().apply(tenant)))
                .orElse("00000000-0000-4000-8000-000000000000");
        return known.replaceFirst("\\{\\w+}", number.toString()).replaceAll("\\{\\w+}", "1");
    }

    private static int target(TestTenant tenant) {
        return tenant.created("""
                        {"userName":"%s","tenantId":%d,"statusInfo":{"status":1}}""".formatted(Api.unique("target"), tenant.id()));
    }

    private static int event(TestTenant tenant) {
        return asAdmin()
                .get("/api/v1/tenants/%s/audit-events".formatted(tenant.key()))
                .path("[0].id");
    }

    private int role(TestTenant tenant) {
        return made(tenant, "roles", "{\"name\":\"%s\",\"permissions\":[]}".formatted(Api.unique("role")));
    }

    private int permission(TestTenant tenant) {
        return made(tenant, "application-permissions", "{\"name\":\"%s\"}".formatted(Api.unique("p")));
    }

    private static int made(TestTenant tenant, String what, String json) {
        return Json.createdId(post(asAdmin(), "/api/v1/tenants/%s/%s".formatted(tenant.key(), what), json));
    }

    private static void administrator(TestTenant tenant, String name, String status, String password) {
        int id = tenant.created("""
                        {"userName":"%s","tenantId":%d,"statusInfo":{%s},"permissions":{"roles":[%d]},
                         "passwordInfo":{"password":"%s",%s}}""".formatted(
                        name, tenant.id(), status, tenant.role("Tenant Administrator"), TestTenant.PASSWORD, password));
        tenant.administrators(
                Stream.concat(tenant.administratorIds().stream(), Stream.of(id)).toArray(Integer[]::new));
    }
}
