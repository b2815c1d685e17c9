package io.bailiwick.idempotency;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Api;
import io.bailiwick.Parallel;
import io.bailiwick.Statements;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.kernel.UpkeepDue;
import io.bailiwick.role.NewRole;
import io.bailiwick.role.RoleService;
import io.bailiwick.tenancy.Scopes;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.hibernate.SessionFactory;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works on a request that has a key, and what is kept of it. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class KeptAnswersTest {

    private static final String PASSWORD = "correct-horse-battery";

    @Inject
    IdempotencyService idempotency;

    @Inject
    RoleService roles;

    @Inject
    Scopes scopes;

    @Inject
    Event<UpkeepDue> upkeep;

    @Inject
    SessionFactory sessions;

    private TestTenant tenant;
    private String key;

    @BeforeEach
    void create() {
        tenant = newTenant();
        key = unique("key-");
    }

    @Test
    void doesOnceWhatTwentySendAtOnce() throws InterruptedException {
        Callable<Response> send = () -> createUser("ann");

        List<Response> answers = Parallel.run(Collections.nCopies(20, send));

        List<Response> created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(created)
                .isNotEmpty()
                .extracting(Response::asString)
                .containsOnly(created.get(0).asString());
        assertThat(created)
                .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> answer.then()
                        .statusCode(409)
                        .header("Retry-After", "1")
                        .body("code", equalTo("idempotency_key_in_use")));
        assertThat(TestDatabase.sql("select id from app_user where tenant_id = " + tenant.id()))
                .hasSize(1);
    }

    @Test
    void waitsForWhoeverIsAtWorkAndTakesOverFromWhoeverWasKilled() {
        createUser("ann").then().statusCode(201);
        TestDatabase.sql("delete from app_user where tenant_id = %d returning 1".formatted(tenant.id()));
        leave("now() + interval '1 minute'");
        createUser("ann").then().statusCode(409).header("Retry-After", "1");
        createUser("bob").then().statusCode(422);

        leave("now()");

        createUser("bob").then().statusCode(422);
        createUser("ann").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        createUser("ann").then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void undoesTheWorkOfWhoeverWasThoughtToBeDead() {
        Caller caller = Caller.system("test");
        NewRole role = new NewRole(null, "Clerks", null, List.of());
        TestDatabase.asOwner("""
                insert into app_user (tenant_id, id, guid, user_name, user_name_key, active, security_version, created_at,
                    version) values (1, 0, gen_random_uuid(), 'nobody', 'nobody', false, 0, now(), 0)""");
        try {
            assertThatExceptionOfType(KeyInUseException.class)
                    .isThrownBy(() -> idempotency.answer(caller, key, role, () -> {
                        RestResponse<Object> done =
                                RestResponse.ok(roles.create(caller, new TenantId(tenant.id()), role));
                        TestDatabase.asOwner("update idempotent_request set lease = '%s' where account_id = 0"
                                .formatted(UUID.randomUUID()));
                        return done;
                    }));
        } finally {
            TestDatabase.asOwner("delete from app_user where tenant_id = 1 and id = 0");
        }

        assertThat(TestDatabase.sql(
                        "select id from role where tenant_id = %d and name = 'Clerks'".formatted(tenant.id())))
                .isEmpty();
    }

    @Test
    void forgetsAfterADay() throws InterruptedException, ExecutionException {
        createUser("ann").then().statusCode(201);
        String kept = "select 1 from idempotent_request where location like '%/" + tenant.key() + "/%'";
        assertThat(TestDatabase.sql(kept)).hasSize(1);
        TestDatabase.asOwner(
                "update idempotent_request set expires_at = now() where location like '%/" + tenant.key() + "/%'");

        createUser("bob").then().statusCode(201).header("Idempotency-Replayed", nullValue());

        TestDatabase.asOwner(
                "update idempotent_request set expires_at = now() where location like '%/" + tenant.key() + "/%'");
        upkeep.fireAsync(new UpkeepDue()).toCompletableFuture().get();
        assertThat(TestDatabase.sql(kept)).isEmpty();
    }

    @Test
    void storesNeitherPasswordNorKeyNorAnswerInClear() {
        createUser("ann").then().statusCode(201);

        List<String> rows = TestDatabase.sql(
                "select (r.*)::text || encode(body, 'escape') from idempotent_request r where location like '%/"
                        + tenant.key() + "/%'");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).doesNotContain(PASSWORD, key, "ann", "userName");
    }

    @Test
    void costsNothingWithoutKeyAndTwoStatementsWithIt() {
        long plain = Statements.of(sessions, () -> create(asAdmin()));
        long kept = Statements.of(
                sessions,
                () -> create(
                        asAdmin().header("Idempotency-Key", UUID.randomUUID().toString())));

        assertThat(kept).isEqualTo(plain + 2);
    }

    private void create(RequestSpecification caller) {
        post(caller, path("/roles"), "{\"name\":\"%s\",\"permissions\":[]}".formatted(Api.unique("role")))
                .then()
                .statusCode(201);
    }

    @Test
    void showsNobodyElseTheAnswers() {
        createUser("ann").then().statusCode(201);

        long seen = scopes.inTransaction(
                TenantScope.of(new TenantId(tenant.id())),
                () -> sessions.fromStatelessSession(session -> session.createNativeQuery(
                                "select count(*) from idempotent_request where tenant_id = 1", Long.class)
                        .getSingleResult()));

        assertThat(seen).isZero();
    }

    @Test
    void refusesEvenTheOldAnswerWhileThePasswordMustChange() {
        Caller caller = new Caller(1, new UUID(0, 1), "x", TenantId.SYSTEM, Set.of(), Set.of(), true);

        assertThatExceptionOfType(io.bailiwick.kernel.ForbiddenException.class)
                .isThrownBy(() -> idempotency.answer(caller, key, "", RestResponse::ok));
    }

    /** As a replica leaves it that was killed at work. */
    private void leave(String until) {
        TestDatabase.asOwner("""
                update idempotent_request set lease = gen_random_uuid(), lease_until = %s, status = null, body = null
                where location like '%%/%s/%%' or lease is not null""".formatted(until, tenant.key()));
    }

    private Response createUser(String name) {
        return send(path("/users"), user(name));
    }

    private Response send(String path, String body) {
        return post(asAdmin().header("Idempotency-Key", key), path, body);
    }

    private String path(String below) {
        return "/api/v1/tenants/" + tenant.key() + below;
    }

    private static String user(String name) {
        return "{\"userName\":\"%s\",\"passwordInfo\":{\"password\":\"%s\"}}".formatted(name, PASSWORD);
    }
}
