package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With hundreds of thousands of accounts in one tenant the database still finds a page through an index, under row-level security. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserScaleTest {

    private final ManyUsers users = new ManyUsers(300_000);

    @Inject
    Sql sql;

    @Inject
    Scopes scopes;

    @Inject
    UserRepository repository;

    @AfterAll
    void removeUsers() {
        users.remove();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                            | id         | app_user_pkey
            ``                                            | -id        | app_user_pkey
            ``                                            | userName   | app_user_name_key
            ``                                            | -userName  | app_user_name_key
            ``                                            | createdAt  | app_user_created_idx
            ``                                            | -createdAt | app_user_created_idx
            userName sw "u0"                              | userName   | app_user_name_key
            userName sw "u02" and active eq true          | userName   | app_user_name_key
            active eq true                                | id         | app_user_pkey
            ``                                            | lastName   | app_user_last_name_idx
            ``                                            | -lastName  | app_user_last_name_idx
            lastName sw "u01"                             | lastName   | app_user_last_name_idx
            locked eq false                               | id         | app_user_pkey
            createdAt ge "2020-01-05T00:00:00Z"           | createdAt  | app_user_created_idx
            active eq false                               | id         | app_user_inactive_idx
            not (userName co "7")                         | id         | app_user_pkey
            userName co "7" and active eq true            | -createdAt | app_user_created_idx
            lastLoginAt pr                                | userName   | app_user_name_key
            """)
    void pageIsReadInTheOrderOfAnIndex(String filter, String sort, String index) {
        String first = plan(filter, sort, false);
        String later = plan(filter, sort, true);

        assertThat(first).contains(index).doesNotContain("Seq Scan", "Sort");
        assertThat(later).contains(index).doesNotContain("Seq Scan", "Sort");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName eq "U0500000"                        | Index Scan using app_user
            userName sw "u02000"                          | Index Scan using app_user
            id eq 7                                       | Index Scan using app_user
            guid eq "8a1c1f5e-6a5f-4b57-9a0b-0d8a6c0d9d11" | app_user_guid_idx
            authUserName eq "u0200000"                    | auth_user_name_key
            authServiceId eq 4711                         | auth_user_tenant_service_idx
            role eq 4711                                  | using user_role
            locked eq true                                | app_user_lockout_idx
            email eq "u0200000@example.org"               | app_user_email_idx
            email sw "u0200000@"                          | app_user_email_idx
            externalId eq "7"                             | app_user_external_id_key
            displayName sw "u02000"                       | app_user_display_name_idx
            lastName eq "u0200000"                        | app_user_last_name_idx
            userName sw "u0200000" or lastName sw "u0200000" or email sw "u0200000" | app_user_last_name_idx
            createdAt lt "2019-01-01T00:00:00Z"           | app_user_created_idx
            userName eq "u0200000" or createdAt lt "2019-01-01T00:00:00Z" | app_user_created_idx
            """)
    void fewAreFoundByTheIndexOfWhatIsAskedFor(String filter, String index) {
        assertThat(plan(filter, "id", false)).contains(index).doesNotContain("Seq Scan on app_user");
    }

    /** As dear as filters get: all that is allowed of everything, and all of it true of many. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "role pr and authUserName pr and authServiceId pr",
                "role ge 0 and authUserName sw \"u\" and authServiceId ge 0",
                "role ge 0 and authUserName sw \"u\" and authServiceId ge 0 and userName ne \"x\"",
                "not (role ge 0) or not (authUserName co \"u\") or authServiceId lt 0",
                "not (role lt 0 or authUserName co \"x\" or authServiceId lt 0)",
                "authUserName co \"x\" and authUserName ew \"x\" and role pr and userName co \"0\""
            })
    void dearestFiltersAreAnsweredInTime(String dearest) {
        long comparisons = Pattern.compile("\\b(eq|ne|co|sw|ew|gt|ge|lt|le|pr)\\b")
                .matcher(dearest)
                .results()
                .count();
        String cheap = " and userName co \"u\"".repeat((int) (20 - comparisons));

        for (String filter : List.of(dearest, "(" + dearest + ")" + cheap)) {
            for (String sort : List.of("id", "-userName", "createdAt", "lastName")) {
                asAdmin()
                        .queryParam("filter", filter)
                        .queryParam("sort", sort)
                        .get("/api/v1/tenants/%s/users".formatted(users.tenant().key()))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void otherTablesAreNotJoinedForChecks() {
        String filter = "role pr and authUserName co \"u\" and not (authServiceId eq 1) and userName sw \"u02\"";

        assertThat(plan(filter, "userName", false))
                .contains("app_user_name_key", "SubPlan")
                .doesNotContain("Join", "Seq Scan on app_user", "Sort");
    }

    @Test
    void looksAtNoMoreThanABoundedNumberOfAccountsForAPage() {
        Response page = asAdmin()
                .queryParam("filter", "userName ew \"15000\"")
                .get("/api/v1/tenants/%s/users".formatted(users.tenant().key()));
        page.then().statusCode(200).body("size()", equalTo(0));
        String link = page.header("Link");

        asAdmin()
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("userName", equalTo(List.of("u0015000")));
    }

    @Test
    void hybridDataPipelinesListAsksForPagesAndForFiltersWithAnIndex() {
        int stranger = Api.newTenant().user("stranger");
        users.tenant();

        hdp("id gt 0").statusCode(400).body("error.message.value", containsString("limit"));
        hdp("userName ew \"nobody\"").statusCode(400).body("error.message.value", containsString("index"));
        hdp("userName sw \"u00100\" and userName ew \"7\"").statusCode(200).body("users.size()", equalTo(10));
        hdp("id eq " + stranger).statusCode(200).body("users.id", equalTo(List.of(stranger)));
    }

    private static ValidatableResponse hdp(String filter) {
        return asAdmin().queryParam("filter", filter).get("/api/admin/users").then();
    }

    /** The plan of the first page, or of one in the middle. */
    private String plan(String filter, String sort, boolean middle) {
        TenantId tenant = new TenantId(users.tenant().id());
        UserListing listing = UserListing.of(tenant, filter.isEmpty() ? null : filter, sort);
        return scopes.inTransaction(TenantScope.of(tenant), () -> {
            sql.planForValues();
            List<Object> place = middle ? listing.order().placeOf(someUser()) : null;
            UserQuery query = UserQuery.page(listing, place, 51);
            return String.join(
                    "\n",
                    sql.list(
                            String.class,
                            "explain " + query.text(),
                            query.parameters().toArray()));
        });
    }

    private UserEntity someUser() {
        return repository
                .findByName(new TenantId(users.tenant().id()), "u0200000")
                .orElseThrow();
    }
}
