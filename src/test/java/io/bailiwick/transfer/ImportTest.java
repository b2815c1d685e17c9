package io.bailiwick.transfer;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.Api;
import io.bailiwick.ForeignHash;
import io.bailiwick.RivalTransaction;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ImportTest {

    private static final int CREATE_USERS = 13;
    private static final int CREATE_ROLE = 17;
    private static final int TRANSFER_TENANTS = 103;

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
    }

    @Test
    void badLinesDontStopTheRest() {
        ByteArrayOutputStream upload = new ByteArrayOutputStream();
        upload.writeBytes("{\"type\":\"user\",\"userName\":\"ann\"}\n".getBytes(UTF_8));
        upload.writeBytes("no json\n".getBytes(UTF_8));
        upload.writeBytes(new byte[] {'"', (byte) 0xc3, '(', '"', '\n'});
        upload.writeBytes("{\"type\":\"user\",\"userName\":\"ANN\"}\n".getBytes(UTF_8));
        upload.writeBytes("{\"type\":\"user\",\"userName\":\"x\",\"roles\":[\"nobody\"]}\n".getBytes(UTF_8));
        upload.writeBytes("{\"type\":\"user\",\"userName\":\"y\",\"wings\":2}\n".getBytes(UTF_8));
        upload.writeBytes("{\"type\":\"planet\"}\n\n".getBytes(UTF_8));
        upload.writeBytes("{\"type\":\"user\",\"userName\":\"%s\"}\n"
                .formatted("z".repeat(70_000))
                .getBytes(UTF_8));
        upload.writeBytes("{\"type\":\"user\",\"userName\":\"bea\"}".getBytes(UTF_8));
        String id = Moving.create(Api::asAdmin, tenant, "{}");
        Moving.upload(Api::asAdmin, tenant, id, 1, upload.toByteArray());

        Moving.awaitEnd(tenant, Moving.start(Api::asAdmin, tenant, id));

        List<JsonPath> errors = Moving.errors(tenant, id);
        assertThat(errors).extracting(error -> error.getInt("line")).containsExactly(2, 3, 5, 6, 7, 9);
        assertThat(errors)
                .extracting(error -> error.getString("code"))
                .containsExactly(
                        "invalid_json",
                        "invalid_text",
                        "unknown_role",
                        "invalid_json",
                        "invalid_property",
                        "line_too_long");
        assertThat(Moving.show(tenant, id).getInt("created")).isEqualTo(2);
        assertThat(Moving.show(tenant, id).getInt("skipped")).isEqualTo(1);
    }

    @Test
    void lineThatTheDatabaseRefusesDoesNotStopTheRest() {
        TestDatabase.asOwner("alter table app_user add constraint no_poison check (user_name <> 'poison')");
        JsonPath result;
        try {
            result = Moving.imported(
                    Api::asAdmin,
                    tenant,
                    "{}",
                    List.of("{\"type\":\"user\",\"userName\":\"poison\"}", "{\"type\":\"user\",\"userName\":\"ann\"}"));
        } finally {
            TestDatabase.asOwner("alter table app_user drop constraint no_poison");
        }

        assertThat(result.getInt("created")).isEqualTo(1);
        assertThat(Moving.errors(tenant, result.getString("id")))
                .extracting(error -> error.getString("code"))
                .containsExactly("internal_error");
    }

    @Test
    void nameThatNobodyCanHaveIsRefused() {
        JsonPath result = Moving.imported(
                Api::asAdmin,
                tenant,
                "{}",
                List.of("{\"type\":\"user\",\"userName\":\"a\\u0000b\"}", "{\"type\":\"user\"}"));

        assertThat(Moving.errors(tenant, result.getString("id")))
                .extracting(error -> error.getString("code"))
                .containsExactly("invalid_property", "missing_property");
    }

    @Test
    void linesGoOnFromPartToPart() {
        byte[] whole = Moving.bytes(
                List.of("{\"type\":\"user\",\"userName\":\"ann\"}", "{\"type\":\"user\",\"userName\":\"bea\"}"));
        String id = Moving.create(Api::asAdmin, tenant, "{}");
        Moving.upload(Api::asAdmin, tenant, id, 2, Arrays.copyOfRange(whole, 10, whole.length));
        asAdmin().post(Moving.path(tenant, "imports/" + id + "/start")).then().statusCode(409);
        Moving.upload(Api::asAdmin, tenant, id, 1, Arrays.copyOf(whole, 10));

        Moving.awaitEnd(tenant, Moving.start(Api::asAdmin, tenant, id));

        assertThat(Moving.show(tenant, id).getInt("created")).isEqualTo(2);
        assertThat(Moving.show(tenant, id).getInt("parts")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/plain"})
    void partIsTakenAsItIsWhateverItsType(String type) {
        byte[] part = Moving.bytes(List.of("{\"type\":\"user\",\"userName\":\"a&n=n%20\"}"));
        String id = Moving.create(Api::asAdmin, tenant, "{}");

        asAdmin()
                .header("Content-Type", type)
                .body(part)
                .put(Moving.path(tenant, "imports/" + id + "/parts/1"))
                .then()
                .statusCode(204);

        assertThat(Moving.show(tenant, id).getInt("bytes")).isEqualTo(part.length);
    }

    @Test
    void onlyWhoBeganAnImportFillsIt() {
        String id = Moving.create(Api::asAdmin, tenant, "{}");
        String part = Moving.path(tenant, "imports/" + id + "/parts/1");
        Supplier<RequestSpecification> mover = mover(TRANSFER_TENANTS);

        given().body("{}").put(part).then().statusCode(401);
        mover.get().body("{}").put(part).then().statusCode(403);
    }

    @Test
    void nobodyImportsMoreThanTheyHold() {
        Supplier<RequestSpecification> mover = mover(TRANSFER_TENANTS, CREATE_USERS);

        JsonPath result = Moving.imported(
                mover,
                tenant,
                "{}",
                List.of(
                        "{\"type\":\"user\",\"userName\":\"ann\"}",
                        "{\"type\":\"user\",\"userName\":\"bea\",\"permissions\":[\"Administrator\"]}",
                        "{\"type\":\"user\",\"userName\":\"carl\",\"administersTenant\":true}",
                        "{\"type\":\"role\",\"name\":\"Boss\",\"permissions\":[]}"));

        assertThat(result.getInt("created")).isEqualTo(1);
        assertThat(Moving.errors(tenant, result.getString("id")))
                .extracting(error -> error.getString("code"))
                .containsExactly("exceeds_own_permissions", "forbidden", "forbidden");
        assertThat(Moving.export(tenant, false)).noneMatch(line -> line.contains("carl"));
    }

    @Test
    void administratorWhoWasAddedMeanwhileStays() throws SQLException {
        int bea = tenant.user("bea");
        String id = Moving.create(Api::asAdmin, tenant, "{}");
        String ann = "{\"type\":\"user\",\"userName\":\"ann\",\"administersTenant\":true}";
        Moving.upload(Api::asAdmin, tenant, id, 1, Moving.bytes(List.of(ann)));
        int before = tenant.administratorIds().size();
        try (RivalTransaction rival = RivalTransaction.begin(
                "select from tenant where tenant_id = %d for no key update".formatted(tenant.id()))) {
            String job = Moving.start(Api::asAdmin, tenant, id);
            rival.awaitSomebodyWhoWaits();
            rival.execute("insert into tenant_admin (tenant_id, user_tenant_id, user_id) values (%d, %d, %d)"
                    .formatted(tenant.id(), tenant.id(), bea));
            rival.commit();
            Moving.awaitEnd(tenant, job);
        }

        assertThat(tenant.administratorIds()).hasSize(before + 2).contains(bea);
    }

    @Test
    void nobodyPutsInARoleWhatTheyLack() {
        Supplier<RequestSpecification> mover = mover(TRANSFER_TENANTS, CREATE_ROLE);

        JsonPath result = Moving.imported(
                mover,
                tenant,
                "{}",
                List.of(
                        "{\"type\":\"role\",\"name\":\"Maker\",\"permissions\":[\"CreateRole\"]}",
                        "{\"type\":\"role\",\"name\":\"Boss\",\"permissions\":[\"Administrator\"]}"));

        assertThat(result.getInt("created")).isEqualTo(1);
        assertThat(Moving.errors(tenant, result.getString("id")))
                .extracting(error -> error.getString("code"))
                .containsExactly("exceeds_own_permissions");
    }

    @Test
    void maskIsNoSecret() {
        JsonPath result = Moving.imported(Api::asAdmin, tenant, "{}", List.of("""
                        {"type":"authenticationService","name":"Directory","authTypeId":3,"attributes":{\
                        "targetUrl":"ldap://127.0.0.1:10389","securityAuthentication":"simple","searchBase":"dc=x",\
                        "bindDn":"cn=search,dc=x","bindPassword":"********"}}""", """
                        {"type":"user","userName":"ann","authUsers":[{"authUserName":"ann","authService":"Directory"}]}"""));

        assertThat(result.getInt("created")).isZero();
        assertThat(Moving.errors(tenant, result.getString("id")))
                .extracting(error -> error.getString("code"))
                .containsExactly("invalid_attribute", "unknown_authentication_service");
    }

    @Test
    void movingIsForThoseWhoMay() {
        Supplier<RequestSpecification> mover = mover(TRANSFER_TENANTS, CREATE_USERS);
        Supplier<RequestSpecification> other = mover(CREATE_USERS);
        String id = Moving.create(Api::asAdmin, tenant, "{}");

        post(other.get(), Moving.path(tenant, "imports"), "{}").then().statusCode(403);
        post(other.get(), Moving.path(tenant, "exports"), "{}").then().statusCode(403);
        post(mover.get(), Moving.path(Api.newTenant(), "imports"), "{}").then().statusCode(403);
        post(mover.get(), Moving.path(tenant, "imports"), "{\"keepGuids\":true}")
                .then()
                .statusCode(403);
        mover.get().post(Moving.path(tenant, "imports/" + id + "/start")).then().statusCode(403);
        mover.get().get(Moving.path(tenant, "imports")).then().statusCode(200).body("id", contains(id));
        asAdmin().get(Moving.path(Api.newTenant(), "imports/" + id)).then().statusCode(404);
    }

    @Test
    void guidIsKeptOnceOnTheServer() {
        String guid = "6f1c7a52-3b0e-4d1f-9a55-" + Long.toString(100_000_000_000L + System.nanoTime() % 1_000_000_000);
        List<String> lines = List.of("{\"type\":\"user\",\"userName\":\"ann\",\"guid\":\"%s\"}".formatted(guid));

        JsonPath first = Moving.imported(Api::asAdmin, tenant, "{\"keepGuids\":true}", lines);
        JsonPath second = Moving.imported(Api::asAdmin, Api.newTenant(), "{\"keepGuids\":true}", lines);

        assertThat(first.getInt("created")).isEqualTo(1);
        assertThat(second.getInt("failed")).isEqualTo(1);
    }

    @Test
    void guidOfDeletedAccountIsNeverGivenAgain() {
        int ann = tenant.user("ann");
        String guid = asAdmin().get(tenant.path(ann)).then().extract().path("guid");
        asAdmin().delete(tenant.path(ann)).then().statusCode(204);

        JsonPath result = Moving.imported(
                Api::asAdmin,
                Api.newTenant(),
                "{\"keepGuids\":true}",
                List.of("{\"type\":\"user\",\"userName\":\"ann\",\"guid\":\"%s\"}".formatted(guid)));

        assertThat(result.getInt("failed")).isEqualTo(1);
    }

    @Test
    void whoeverHadAPasswordElsewhereLogsInWithIt() {
        List<ForeignHash> hashes = ForeignHash.all().toList();
        List<String> lines = hashes.stream()
                .map(hash -> "{\"type\":\"user\",\"userName\":\"%s\",\"passwordHash\":%s}"
                        .formatted(hash.name(), new ObjectMapper().valueToTree(hash.text())))
                .toList();

        JsonPath result = Moving.imported(Api::asAdmin, tenant, "{}", lines);

        assertThat(result.getInt("created"))
                .as("%s", Moving.errors(tenant, result.getString("id")))
                .isEqualTo(lines.size());
        hashes.forEach(hash -> Api.inUtf8(hash.name(), ForeignHash.PASSWORD)
                .get("/" + tenant.key() + "/auth")
                .then()
                .statusCode(200));
        tenant.user("made-here");
        assertThat(Moving.export(tenant, true).stream().filter(line -> line.contains("\"type\":\"user\"")))
                .hasSize(lines.size() + 1)
                .extracting(line -> line.replaceAll(".*\"passwordHash\":\"(.*p=1[$]).*", "$1"))
                .as("parameters of the hashes")
                .containsOnly(parametersOfOurs());
    }

    @Test
    void passwordHashThatCannotBeCheckedIsRefusedAndNotRepeated() {
        JsonPath result = Moving.imported(
                Api::asAdmin,
                tenant,
                "{}",
                List.of("{\"type\":\"user\",\"userName\":\"ann\",\"passwordHash\":\"{CLEARTEXT}hunter2\"}"));

        assertThat(Moving.errors(tenant, result.getString("id")))
                .singleElement()
                .satisfies(error -> assertThat(error.getString("message"))
                        .contains("passwordHash")
                        .doesNotContain("hunter2"));
    }

    /** As the last account made by us has them. */
    private String parametersOfOurs() {
        return TestDatabase.sql("select password_hash from app_user where tenant_id = %d and user_name = 'made-here'"
                        .formatted(tenant.id()))
                .get(0)
                .replaceFirst("p=1[$].*", "p=1\\$");
    }

    private Supplier<RequestSpecification> mover(Integer... permissions) {
        String name = Api.unique("mover");
        int id = tenant.user(name, permissions);
        tenant.administrators(
                Stream.concat(tenant.administratorIds().stream(), Stream.of(id)).toArray(Integer[]::new));
        return () -> tenant.as(name);
    }
}
