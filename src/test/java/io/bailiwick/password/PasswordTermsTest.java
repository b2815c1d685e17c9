package io.bailiwick.password;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.token;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestDatabase.asOwner;
import static io.bailiwick.TestDatabase.sql;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long passwords last, and how long they are remembered. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PasswordTermsTest {

    private static final String SECOND = "battery-staple-2";
    private static final String THIRD = "quiet-meadow-3";
    private static final String FOURTH = "amber-lantern-4";

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @Test
    void earlierPasswordsComeBackAsSoonAsTheTenantForgetsThem() {
        int ann = tenant.user("ann");
        policy("{\"history\":2}");

        change("ann", PASSWORD, SECOND).statusCode(200);
        change("ann", SECOND, THIRD).statusCode(200);
        change("ann", THIRD, PASSWORD)
                .statusCode(400)
                .body("error.code", equalTo(222207930))
                .body(
                        "error.message.value",
                        equalTo("The password must differ from the one before and the 2 before that"));
        change("ann", THIRD, SECOND).statusCode(400);
        change("ann", THIRD, FOURTH).statusCode(200);

        assertThat(remembered(ann)).isEqualTo(2);
        change("ann", FOURTH, PASSWORD).statusCode(200);
    }

    @Test
    void nothingIsRememberedUnlessTheTenantSaysSo() {
        int ann = tenant.user("ann");

        change("ann", PASSWORD, SECOND).statusCode(200);
        change("ann", SECOND, PASSWORD).statusCode(200);

        assertThat(remembered(ann)).isZero();
    }

    @Test
    void whatWasRememberedGoesWhenTheTenantNoLongerWantsIt() {
        int ann = tenant.user("ann");
        policy("{\"history\":5}");
        change("ann", PASSWORD, SECOND).statusCode(200);

        policy("{\"history\":0}");
        change("ann", SECOND, THIRD).statusCode(200);

        assertThat(remembered(ann)).isZero();
    }

    @Test
    void whatAResetReplacesIsRememberedAndWhatItGivesIsNotCompared() {
        int ann = tenant.user("ann");
        policy("{\"history\":3}");
        change("ann", PASSWORD, SECOND).statusCode(200);

        reset(ann, PASSWORD).statusCode(204);

        change("ann", PASSWORD, SECOND).statusCode(400).body("error.code", equalTo(222207930));
        change("ann", PASSWORD, THIRD).statusCode(200);
    }

    @Test
    void othersMayHaveHadTheSamePassword() {
        tenant.user("ann");
        tenant.user("bob");
        policy("{\"history\":5}");
        change("ann", PASSWORD, SECOND).statusCode(200);

        change("bob", PASSWORD, SECOND).statusCode(200);
    }

    @Test
    void chosenPasswordsExpireFromThenOn() {
        int ann = tenant.user("ann");
        policy("{\"expiration\":\"P90D\"}");
        passwordInfo(ann).body("passwordInfo.passwordExpiration", nullValue());

        String expiration =
                change("ann", PASSWORD, SECOND).statusCode(200).extract().path("passwordExpiration");

        assertThat(LocalDateTime.parse(expiration, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"))
                        .toInstant(ZoneOffset.UTC))
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within(1, ChronoUnit.MINUTES));
        passwordInfo(ann).body("passwordInfo.passwordExpiration", equalTo(expiration));
    }

    @Test
    void passwordsGivenToStayExpireAsWellUnlessTheirGiverSaysWhen() {
        policy("{\"expiration\":\"P90D\"}");

        assertThat(create("stays", "\"passwordStatus\":1")).isNotNull();
        assertThat(create("fixed", "\"passwordStatus\":1,\"passwordExpiration\":\"2030-01-01 00:00:00\""))
                .isEqualTo("2030-01-01 00:00:00");
        assertThat(create("temporary", "\"passwordStatus\":2")).isNull();
    }

    @Test
    void temporaryPasswordsOpenNothingAfterAWeek() {
        create("new", "\"passwordStatus\":2");
        tenant.token("new", PASSWORD);
        assertThat(acceptedFor("new")).isCloseTo((double) Duration.ofDays(7).toSeconds(), within(60.0));

        expire();

        token(tenant.key(), "new", PASSWORD).then().statusCode(401);
        as("new@" + tenant.key(), PASSWORD).get("/api/mgmt/user").then().statusCode(401);
    }

    @Test
    void temporaryPasswordsLapseHoweverTheirStateIsWritten() {
        int ann = tenant.user("ann");
        reset(ann, SECOND).statusCode(204);

        Api.put(
                        asAdmin(),
                        tenant.path(ann) + "/password",
                        "{\"passwordStatus\":2,\"passwordExpiration\":\"2090-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);

        assertThat(acceptedFor("ann")).isCloseTo((double) Duration.ofDays(7).toSeconds(), within(60.0));
    }

    @Test
    void passwordsThatAResetGivesAreTemporary() {
        int ann = tenant.user("ann");
        reset(ann, SECOND).statusCode(204);
        assertThat(acceptedFor("ann")).isCloseTo((double) Duration.ofDays(7).toSeconds(), within(60.0));

        expire();
        token(tenant.key(), "ann", SECOND).then().statusCode(401);
        tenant.auditEvents("?action=login").body("[0].reason", containsString("no password that is still accepted"));

        reset(ann, THIRD).statusCode(204);
        tenant.token("ann", THIRD);
    }

    @Test
    void anotherStateOfTheirPasswordLetsThemInAgain() {
        int ann = tenant.user("ann");
        reset(ann, SECOND).statusCode(204);
        expire();

        Api.put(asAdmin(), tenant.path(ann) + "/password", "{\"passwordStatus\":1}")
                .then()
                .statusCode(200);

        tenant.token("ann", SECOND);
    }

    @Test
    void changedInTimeTheyLastLikeOthers() {
        create("new", "\"passwordStatus\":2");
        change("new", PASSWORD, SECOND).statusCode(200);

        expire();

        tenant.token("new", SECOND);
    }

    @Test
    void temporaryPasswordsLastForEverWhereTheTenantSaysSo() {
        policy("{\"temporaryPasswordLifetime\":\"PT0S\"}");
        create("new", "\"passwordStatus\":2");

        assertThat(acceptedFor("new")).isEqualTo(-1);
    }

    @Test
    void currentPasswordCanBeLeftOutOnlyByThoseWhoShowItAnyway() {
        tenant.user("ann");
        String token = tenant.token("ann", PASSWORD);
        String alone = "{\"newPassword\":\"%s\"}".formatted(SECOND);

        put(ann(), alone).statusCode(400).body("error.code", equalTo(222207010));
        policy("{\"currentPasswordRequired\":false}");
        put(withToken(token), alone).statusCode(400).body("error.code", equalTo(222207010));
        put(ann(), "{\"newPassword\":\"%s\"}".formatted(PASSWORD))
                .statusCode(400)
                .body("error.code", equalTo(222207930));
        put(ann(), alone).statusCode(200);

        tenant.token("ann", SECOND);
    }

    private RequestSpecification ann() {
        return as("ann@" + tenant.key(), PASSWORD);
    }

    private void policy(String json) {
        patch(asAdmin(), "/api/v1/tenants/%s/password-policy".formatted(tenant.key()), json)
                .then()
                .statusCode(200);
    }

    /** Returns when its password expires. */
    private String create(String name, String passwordInfo) {
        return tenant.create("""
                        {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                         "passwordInfo":{"password":"%s",%s}}""".formatted(name, tenant.id(), PASSWORD, passwordInfo))
                .getString("passwordInfo.passwordExpiration");
    }

    private ValidatableResponse passwordInfo(int user) {
        return asAdmin().get("/api/admin/users/" + user).then().statusCode(200);
    }

    private ValidatableResponse change(String name, String current, String chosen) {
        return put(
                as(name + "@" + tenant.key(), current),
                "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, chosen));
    }

    private ValidatableResponse reset(int user, String password) {
        return post(asAdmin(), tenant.path(user) + "/password/reset", "{\"newPassword\":\"%s\"}".formatted(password))
                .then();
    }

    private static ValidatableResponse put(RequestSpecification caller, String json) {
        return Api.put(caller, "/api/admin/userdetails/changePassword", json).then();
    }

    private void expire() {
        asOwner("""
                update app_user set password_accepted_until = now() - interval '1 second'
                where tenant_id = %d and password_accepted_until is not null""".formatted(tenant.id()));
    }

    /** In seconds from now; -1 for ever. */
    private double acceptedFor(String name) {
        return Double.parseDouble(sql("""
                        select coalesce(extract(epoch from password_accepted_until - now()), -1) from app_user
                        where tenant_id = %d and user_name = '%s'""".formatted(tenant.id(), name)).get(0));
    }

    private long remembered(int user) {
        return Long.parseLong(sql("select count(*) from password_history where tenant_id = %d and user_id = %d"
                        .formatted(tenant.id(), user))
                .get(0));
    }
}
