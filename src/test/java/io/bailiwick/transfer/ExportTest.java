package io.bailiwick.transfer;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.bailiwick.Api;
import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ExportTest {

    private static final int TRANSFER_TENANTS = 103;

    private TestTenant tenant;
    private Supplier<RequestSpecification> mover;

    @BeforeEach
    void createMover() {
        tenant = Api.newTenant();
        tenant.administrators(tenant.user("mover", TRANSFER_TENANTS));
        mover = () -> tenant.as("mover");
    }

    @Test
    void passwordHashesAreForAdministrators() {
        post(mover.get(), Moving.path(tenant, "exports"), "{\"passwordHashes\":true}")
                .then()
                .statusCode(403);
        String job = Moving.startExport(Api::asAdmin, tenant, true);

        mover.get().get(content(tenant, job)).then().statusCode(403);
        asAdmin().get(content(tenant, job)).then().statusCode(200);
    }

    @Test
    void withoutPasswordHashesHasNone() {
        String job = Moving.startExport(mover, tenant, false);

        String content = mover.get()
                .get(content(tenant, job))
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(content).contains("\"userName\":\"mover\"").doesNotContain("argon2");
    }

    @Test
    void secretsOfAuthenticationServicesStayBehind() {
        post(asAdmin(), Moving.path(tenant, "authentication-services"), """
                        {"name":"Directory","authTypeId":3,"attributes":{"targetUrl":"ldap://127.0.0.1:10389",
                         "securityAuthentication":"simple","searchBase":"dc=x","bindDn":"cn=search,dc=x",
                         "bindPassword":"hunter2-secret"}}""")
                .then()
                .statusCode(201);

        List<String> lines = Moving.export(tenant, true);

        assertThat(lines).noneMatch(line -> line.contains("hunter2-secret"));
        assertThat(lines).anyMatch(line -> line.contains("\"bindPassword\":\"********\""));
    }

    @Test
    void isNothingToAnotherTenant() {
        TestTenant other = Api.newTenant();
        other.administrators(other.user("mover", TRANSFER_TENANTS));
        String job = Moving.startExport(mover, tenant, false);

        other.as("mover").get(content(tenant, job)).then().statusCode(403);
        other.as("mover").get(content(other, job)).then().statusCode(404).body("code", equalTo("export_not_found"));
        other.as("mover").get(Moving.path(tenant, "jobs/" + job)).then().statusCode(403);
        other.as("mover").get(Moving.path(other, "jobs/" + job)).then().statusCode(404);
        other.as("mover").delete(Moving.path(other, "exports/" + job)).then().statusCode(404);
        mover.get().get(content(tenant, job)).then().statusCode(200);
    }

    @Test
    void isGoneOnceRemoved() {
        String job = Moving.startExport(mover, tenant, false);

        mover.get().delete(Moving.path(tenant, "exports/" + job)).then().statusCode(204);

        mover.get().get(content(tenant, job)).then().statusCode(404);
        assertThat(TestDatabase.sql("select count(*) from transfer_chunk where tenant_id = " + tenant.id()))
                .containsExactly("0");
    }

    @Test
    void contentIsSealedWhereItWaits() {
        Moving.startExport(mover, tenant, false);

        assertThat(TestDatabase.sql("""
                        select count(*) from transfer_chunk
                        where tenant_id = %d and position('mover'::bytea in content) > 0""".formatted(tenant.id()))).containsExactly("0");
    }

    @Test
    void everyStepIsInTheTrail() {
        String job = Moving.startExport(mover, tenant, false);
        mover.get().get(content(tenant, job)).then().statusCode(200);

        tenant.auditEvents("?action=tenant.export-download").statusCode(200).body("actor.name", contains("mover"));
        tenant.auditEvents("").body("action", hasItems("tenant.export", "tenant.export-done"));
    }

    @Test
    void nobodyKeepsMoreThanAFew() {
        for (int i = 0; i < Transfers.MOST; i++) {
            Moving.create(mover, tenant, "{}");
        }

        post(mover.get(), Moving.path(tenant, "exports"), "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("too_many_transfers"));
    }

    @Test
    void limitHoldsForThoseWhoAskAtOnce() throws InterruptedException {
        for (int i = 1; i < Transfers.MOST; i++) {
            Moving.create(mover, tenant, "{}");
        }
        Callable<Integer> one =
                () -> post(mover.get(), Moving.path(tenant, "imports"), "{}").statusCode();

        assertThat(Parallel.run(List.of(one, one, one, one))).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private static String content(TestTenant tenant, String job) {
        return Moving.path(tenant, "exports/" + job + "/content");
    }
}
