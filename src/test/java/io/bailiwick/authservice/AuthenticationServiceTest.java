package io.bailiwick.authservice;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.authservice.TestServices.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, showing, changing and deleting authentication services by the native API. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuthenticationServiceTest {

    private static final String URL = "ldap://127.0.0.1:10389";
    private static final String SECRET = ",\"bindDn\":\"cn=search,dc=x\",\"bindPassword\":\"s3cret-of-the-directory\"";

    private TestTenant tenant;
    private TestServices services;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
        services = new TestServices(tenant);
    }

    @Test
    void registersServiceAndAnswersWhatItIs() {
        String body = """
                {"name":"Corp","description":"directory","authTypeId":3,"position":7,"attributes":{
                  "targetUrl":"ldap://127.0.0.1:10389","securityAuthentication":"simple","searchBase":"dc=x",
                  "startTls":"true","poolSize":"5","connectTimeout":"PT1S"}}""";

        Response created = services.post(asAdmin(), body);

        created.then()
                .statusCode(201)
                .header("Location", endsWith(services.path(created.path("id"))))
                .header("ETag", "\"0\"")
                .body("name", equalTo("Corp"))
                .body("tenantId", equalTo(tenant.id()))
                .body("description", equalTo("directory"))
                .body("authTypeId", equalTo(3))
                .body("enabled", equalTo(true))
                .body("position", equalTo(7))
                .body("trusted", equalTo(true))
                .body("attributes.startTls", equalTo(true))
                .body("attributes.poolSize", equalTo(5))
                .body("modifiedAt", notNullValue());
        get(asAdmin(), created.path("id"))
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Corp"));
    }

    @Test
    void showsMasksInPlaceOfSecrets() {
        int id = services.register(asAdmin(), URL, SECRET);

        String one = asAdmin().get(services.path(id)).asString();
        String all = asAdmin().get(services.path()).asString();

        assertThat(one).contains("\"bindPassword\":\"********\"").doesNotContain("s3cret");
        assertThat(all).doesNotContain("s3cret");
    }

    @Test
    void listsOwnServicesAndTheSystemTenantsPageByPage() {
        int first = services.register(asAdmin(), URL, "");
        int second = services.register(asAdmin(), URL, "");

        Response page = asAdmin().queryParam("limit", 1).get(services.path());

        page.then()
                .statusCode(200)
                .body("id", contains(1))
                .header("Link", matchesPattern("<.*after=.*>; rel=\"next\""));
        asAdmin().get(services.path()).then().body("id", hasItems(1, first, second));
        String next = page.header("Link").replaceAll("<(.*)>.*", "$1");
        asAdmin().urlEncodingEnabled(false).get(next).then().statusCode(200).body("id", not(contains(1)));
    }

    @Test
    void showsAttributesOfTheSystemTenantsServicesToItsAdministratorsAlone() {
        int system = new TestServices(new TestTenant(1, "system")).register(asAdmin(), URL, "");
        Supplier<RequestSpecification> registrar = services.registrar();

        get(registrar.get(), system)
                .statusCode(200)
                .body("tenantId", equalTo(1))
                .body("attributes", nullValue());
        get(asAdmin(), system).body("attributes.targetUrl", equalTo(URL));
        services.patch(registrar.get(), system, "{\"description\":\"mine\"}")
                .then()
                .statusCode(403);
        registrar.get().delete(services.path(system)).then().statusCode(403);
        services.patch(asAdmin(), system, "{\"description\":\"mine\"}").then().statusCode(403);

        asAdmin()
                .delete("/api/v1/tenants/system/authentication-services/" + system)
                .then()
                .statusCode(204);
    }

    @Test
    void replacesAllButWhetherItIsEnabled() {
        int id = services.register(asAdmin(), URL, ",\"poolSize\":5");
        services.patch(asAdmin(), id, "{\"enabled\":false,\"position\":3,\"description\":\"old\"}");

        put(id, body("New name", URL, ""))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("New name"))
                .body("enabled", equalTo(false))
                .body("position", nullValue())
                .body("description", nullValue())
                .body("attributes.poolSize", nullValue());
    }

    @Test
    void takesBackWhatItHasShown() {
        int id = services.register(asAdmin(), URL, SECRET);
        String shown = asAdmin().get(services.path(id)).asString();

        put(id, shown).statusCode(200).body("attributes.bindPassword", equalTo("********"));
    }

    @Test
    void patchesSingleAttributesAndRemovesThoseSetToNull() {
        int id = services.register(asAdmin(), URL, SECRET + ",\"poolSize\":5");

        services.patch(asAdmin(), id, "{\"attributes\":{\"poolSize\":null,\"searchScope\":\"one\"}}")
                .then()
                .statusCode(200)
                .body("attributes.searchScope", equalTo("one"))
                .body("attributes.poolSize", nullValue())
                .body("attributes.bindPassword", equalTo("********"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"attributes\":{\"targetUrl\":\"ldap://127.0.0.1:10390\"}}",
                "{\"attributes\":{\"targetUrl\":\"ldap://127.0.0.1:10389 ldap://127.0.0.2\",\"allowPlainText\":true}}",
                "{\"attributes\":{\"startTls\":true}}"
            })
    void keepsNoSecretForAnotherPlace(String patch) {
        int id = services.register(asAdmin(), URL, SECRET);

        services.patch(asAdmin(), id, patch).then().statusCode(400).body("code", equalTo("invalid_attribute"));

        get(asAdmin(), id).header("ETag", "\"0\"").body("attributes.targetUrl", equalTo(URL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":""}                              | missing_property
            {"position":0}                           | invalid_property
            {"position":1000001}                     | invalid_property
            {"authTypeId":4}                         | unsupported_auth_type
            {"authTypeId":1}                         | invalid_property
            {"attributes":{"color":"red"}}           | invalid_attribute
            {"attributes":{"poolSize":0}}            | invalid_attribute
            {"attributes":{"targetUrl":null}}        | invalid_attribute
            {"attributes":null}                      | missing_property
            {"color":"red"}                          | invalid_json
            {"enabled":"yes"}                        | invalid_json
            """)
    void refusesPatchesThatMakeNoSense(String patch, String code) {
        int id = services.register(asAdmin(), URL, "");

        services.patch(asAdmin(), id, patch).then().body("code", equalTo(code));

        get(asAdmin(), id).header("ETag", "\"0\"");
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        int id = services.register(asAdmin(), URL, "");

        ifMatch("\"7\"")
                .body("{\"description\":\"x\"}")
                .patch(services.path(id))
                .then()
                .statusCode(412);
        ifMatch("\"7\"").body(body("x", URL, "")).put(services.path(id)).then().statusCode(412);
        ifMatch("\"7\"").delete(services.path(id)).then().statusCode(412);
        ifMatch("\"0\"")
                .body("{\"description\":\"x\"}")
                .patch(services.path(id))
                .then()
                .statusCode(200);
        ifMatch("\"1\"").delete(services.path(id)).then().statusCode(204);
    }

    @Test
    void deletesServiceThatNobodyUses() {
        int id = services.register(asAdmin(), URL, "");

        asAdmin().delete(services.path(id)).then().statusCode(204);

        get(asAdmin(), id).statusCode(404).body("code", equalTo("auth_service_not_found"));
        asAdmin().delete(services.path(id)).then().statusCode(404);
    }

    @Test
    void leavesWhatIsBuiltInAlone() {
        String internal = "/api/v1/tenants/system/authentication-services/1";

        asAdmin().delete(internal).then().statusCode(403);
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"enabled\":false}")
                .patch(internal)
                .then()
                .statusCode(403);
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"order\":[1]}")
                .put("/api/v1/tenants/system/authentication-services/order")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesSecondServiceWithTheSameNameInOneTenant() {
        services.post(asAdmin(), body("Corp", URL, "")).then().statusCode(201);

        services.post(asAdmin(), body("CORP", URL, "")).then().statusCode(409);
        new TestServices(newTenant())
                .post(asAdmin(), body("Corp", URL, ""))
                .then()
                .statusCode(201);
        int other = services.register(asAdmin(), URL, "");
        services.patch(asAdmin(), other, "{\"name\":\"corp\"}").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5})
    void saysThatOtherTypesCannotBeRegistered(int type) {
        String body = "{\"name\":\"x\",\"authTypeId\":%d,\"attributes\":{}}".formatted(type);

        services.post(asAdmin(), body)
                .then()
                .statusCode(501)
                .body("code", equalTo("unsupported_auth_type"))
                .body("detail", endsWith("can't be registered here"));
    }

    @Test
    void describesTypesAndTheirAttributes() {
        asAdmin()
                .get("/api/v1/authentication-service-types")
                .then()
                .statusCode(200)
                .body("id", contains(1, 2, 3, 4, 5))
                .body("find { it.registrable }.id", equalTo(3))
                .body(
                        "find { it.id == 3 }.attributes.find { it.name == 'searchScope' }.values",
                        contains("base", "one", "sub"))
                .body("find { it.id == 3 }.attributes.find { it.name == 'searchScope' }.default", equalTo("sub"))
                .body(
                        "find { it.id == 3 }.attributes.findAll { it.secret }.name",
                        contains("securityCredentials", "bindPassword"));
    }

    @Test
    void keepsOtherTenantsServicesToThemselves() {
        int id = services.register(asAdmin(), URL, "");
        TestServices others = new TestServices(newTenant());
        Supplier<RequestSpecification> stranger = others.registrar();

        get(stranger.get(), id).statusCode(403);
        stranger.get().get(services.path()).then().statusCode(403);
        stranger.get().get(others.path(id)).then().statusCode(404);
        others.patch(stranger.get(), id, "{\"enabled\":false}").then().statusCode(404);
        stranger.get().delete(others.path(id)).then().statusCode(404);
        stranger.get().delete(services.path(id)).then().statusCode(403);
        others.post(stranger.get(), body("x", URL, "")).then().statusCode(201);
        services.post(stranger.get(), body("x", URL, "")).then().statusCode(403);
        stranger.get()
                .contentType(ContentType.JSON)
                .body("{\"order\":[%d]}".formatted(id))
                .put(others.path() + "/order")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_authentication_service"));
    }

    @Test
    void needsThePermission() {
        int id = services.register(asAdmin(), URL, "");
        tenant.user("ann");
        Supplier<RequestSpecification> ann = () -> Api.as("ann@" + tenant.key(), TestTenant.PASSWORD);

        ann.get().get(services.path()).then().statusCode(403);
        ann.get().get(services.path(id)).then().statusCode(403);
        ann.get().get("/api/v1/authentication-service-types").then().statusCode(403);
        services.patch(ann.get(), id, "{\"enabled\":false}").then().statusCode(403);
        ann.get().delete(services.path(id)).then().statusCode(403);
    }

    @Test
    void tellsTheTrailWhatChanged() throws Exception {
        int id = services.register(asAdmin(), URL, SECRET);
        services.patch(asAdmin(), id, "{\"enabled\":false,\"attributes\":{\"bindPassword\":\"another-s3cret\"}}")
                .then()
                .statusCode(200);
        asAdmin().delete(services.path(id));

        List<String> trail = TestServices.rows(
                "select action || ' ' || changes from audit_event where target = 'auth_service:%d' order by id"
                        .formatted(id));

        assertThat(trail).hasSize(3);
        assertThat(trail.get(0)).startsWith("auth_service.register ").contains("targetUrl");
        assertThat(trail.get(1)).startsWith("auth_service.update ").contains("enabled");
        assertThat(trail.get(2)).startsWith("auth_service.delete ");
        assertThat(trail).noneMatch(entry -> entry.contains("s3cret"));
    }

    private ValidatableResponse get(RequestSpecification caller, int id) {
        return caller.get(services.path(id)).then();
    }

    private ValidatableResponse put(int id, String body) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(body)
                .put(services.path(id))
                .then();
    }

    private static RequestSpecification ifMatch(String tag) {
        return asAdmin().contentType(ContentType.JSON).header("If-Match", tag);
    }
}
