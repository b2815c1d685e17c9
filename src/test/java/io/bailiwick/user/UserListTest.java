package io.bailiwick.user;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, orders and filters of a tenant's accounts. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserListTest {

    private static final List<String> NAMES = List.of("dora", "Anna", "bob", "Émile", "anton", "{c}%&+ d");

    @Inject
    SessionFactory sessions;

    @Inject
    UserSearchService users;

    private TestTenant tenant;
    private List<Integer> ids;

    @BeforeEach
    void createUsers() {
        tenant = Api.newTenant();
        ids = NAMES.stream().map(tenant::user).toList();
    }

    @Test
    void itemsAreWhatGetShowsOfEach() {
        List<Map<String, Object>> items =
                list(query()).statusCode(200).extract().path("");

        assertThat(items).hasSize(NAMES.size());
        for (Map<String, Object> item : items) {
            assertThat(item)
                    .isEqualTo(asAdmin().get(path() + "/" + item.get("id")).path(""))
                    .containsKeys("authenticationInfo", "permissions", "statusInfo");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id          | dora, Anna, bob, Émile, anton, {c}%&+ d
            userName    | Anna, anton, bob, dora, {c}%&+ d, Émile
            createdAt   | dora, Anna, bob, Émile, anton, {c}%&+ d
            """)
    void pagesFollowEachOtherInEveryOrder(String sort, String names) {
        List<String> expected = new ArrayList<>(List.of(names.split(", ")));

        assertThat(walk(query("sort", sort, "limit", "2"))).isEqualTo(expected);
        Collections.reverse(expected);
        assertThat(walk(query("sort", "-" + sort, "limit", "4"))).isEqualTo(expected);
        assertThat(walk(query("sort", "-" + sort, "limit", "6"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName eq "ANNA"                          | Anna
            username Eq "anna"                          | Anna
            userName eq "émile"                         | Émile
            userName eq "nobody"                        | ``
            userName sw "an"                            | Anna, anton
            userName sw "{c}%&"                         | {c}%&+ d
            userName co "O"                             | dora, bob, anton
            userName ew "n"                             | anton
            userName co "%"                             | {c}%&+ d
            userName ew "_"                             | ``
            userName gt "bob" and userName lt "e"       | dora
            userName ne "bob" and userName co "b"       | ``
            not (userName co "n") and userName sw "b"   | bob
            userName eq "bob" or userName eq "dora"     | dora, bob
            userName eq "bob" or userName co "do"       | dora, bob
            userName sw "a" and active eq false         | ``
            active eq true and locked eq false          | dora, Anna, bob, Émile, anton, {c}%&+ d
            active eq false or locked eq true           | ``
            lastLoginAt pr                              | ``
            not (lastLoginAt pr) and userName sw "b"    | bob
            authUserName eq "Bob"                       | bob
            authUserName sw "an" and authServiceId eq 1 | Anna, anton
            authServiceId eq 4711                       | ``
            role eq 4711                                | ``
            role pr and userName eq "bob"               | bob
            createdAt gt "2020-01-01T00:00:00Z" and userName eq "bob"       | bob
            createdAt le "2020-01-01T00:00:00+01:00"    | ``
            createdAt pr and not (id lt 0) and id gt 0 and userName eq "bob" | bob
            """)
    void filterLetsThrough(String filter, String names) {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(", "));

        assertThat(walk(query("filter", filter))).isEqualTo(expected);
        assertThat(walk(query("filter", filter, "limit", "1"))).isEqualTo(expected);
        assertThat(walk(query("filter", filter, "limit", "1", "sort", "-userName")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void filtersByIdGuidAndRole() {
        int dora = ids.get(0);
        String guid = asAdmin().get(path() + "/" + dora).path("guid");

        assertThat(walk(query("filter", "id eq " + dora))).containsExactly("dora");
        assertThat(walk(query("filter", "guid eq \"" + guid + "\""))).containsExactly("dora");
        assertThat(walk(query("filter", "role eq " + tenant.role("User")))).isEqualTo(NAMES);
        assertThat(walk(query("filter", "not (role eq " + tenant.role("User") + ")")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            displayName sw "the "          | eve, zoe
            displayName eq "THE ADA"       | eve
            lastName eq "lovelace"         | eve
            lastName ge "h" and lastName lt "m" | eve, zoe
            email eq "ADA@example.org"     | eve
            email ew "@example.org"        | eve, zoe
            externalId eq "A-1"            | eve
            externalId eq "a-1"            | ``
            externalId pr                  | eve
            email eq null and lastName eq null and userName sw "a" | Anna, anton
            userName sw "lov" or lastName sw "lov" or email sw "lov" | eve
            modifiedAt pr                  | zoe
            """)
    void filtersByDetails(String filter, String names) {
        createWithDetails();

        assertThat(walk(query("filter", filter))).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(", ")));
    }

    @Test
    void thoseWithoutLastNameComeFirst() {
        createWithDetails();

        assertThat(walk(query("sort", "lastName", "limit", "2")).subList(NAMES.size(), NAMES.size() + 2))
                .containsExactly("zoe", "eve");
        assertThat(walk(query("sort", "-lastName", "limit", "3")).subList(0, 2)).containsExactly("eve", "zoe");
        assertThat(walk(query("sort", "-lastName", "limit", "3"))).hasSize(NAMES.size() + 2);
    }

    private void createWithDetails() {
        Api.post(asAdmin(), path(), """
                        {"userName":"eve","displayName":"The Ada","lastName":"Lovelace","email":"ada@example.org",
                         "externalId":"A-1"}""").then().statusCode(201);
        int zoe = Api.post(asAdmin(), path(), """
                        {"userName":"zoe","displayName":"The Amazing","lastName":"Z","email":"grace@example.org"}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asAdmin()
                .contentType("application/merge-patch+json")
                .body("{\"lastName\":\"Hopper\"}")
                .patch(path() + "/" + zoe)
                .then()
                .statusCode(200);
    }

    @Test
    void findsWhoIsInactiveOrLocked() {
        tenant.create("{\"userName\":\"off\",\"tenantId\":%d,\"statusInfo\":{\"status\":0}}".formatted(tenant.id()));
        tenant.create("""
                {"userName":"shut","tenantId":%d,"statusInfo":{"status":1,"accountLocked":true}}""".formatted(tenant.id()));
        tenant.create("""
                {"userName":"was shut","tenantId":%d,"statusInfo":{"status":1,"accountLocked":true,
                 "accountLockedUntil":"2020-01-01 00:00:00"}}""".formatted(tenant.id()));

        assertThat(walk(query("filter", "active eq false"))).containsExactly("off");
        assertThat(walk(query("filter", "locked eq true"))).containsExactly("shut");
        assertThat(walk(query("filter", "active eq true and locked eq false and userName sw \"was\"")))
                .containsExactly("was shut");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            filter | userNam eq "a"       | invalid_filter
            filter | userName eq a        | invalid_filter
            sort   | nothing              | invalid_property
            sort   | --id                 | invalid_property
            sort   | lastLoginAt          | invalid_property
            limit  | 0                    | invalid_property
            limit  | 1001                 | invalid_property
            limit  | many                 | invalid_property
            after  | nowhere              | invalid_property
            fliter | userName eq "a"      | unknown_parameter
            """)
    void mistakesAreNeverAnEmptyAnswer(String parameter, String value, String code) {
        list(query(parameter, value)).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void cursorIsGoodForItsListAlone() {
        TestTenant other = Api.newTenant();
        String cursor = cursorOf(query("limit", "1", "filter", "active eq true"));

        list(query("after", cursor, "filter", "active eq true")).statusCode(200).body("size()", equalTo(5));
        for (Map<String, String> another : List.of(
                query(),
                query("filter", "active eq false"),
                query("filter", "active eq true", "sort", "userName"),
                query("filter", "active eq true", "sort", "-id"))) {
            another.put("after", cursor);
            list(another).statusCode(400).body("detail", containsString("no place in this list"));
        }
        asAdmin()
                .queryParam("after", cursor)
                .queryParam("filter", "active eq true")
                .get("/api/v1/tenants/%s/users".formatted(other.key()))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "id"})
    void refusesCursorWithForeignValues(String sort) {
        String mark = Cursor.read(cursorOf(query("limit", "1", "sort", sort)), sort.equals("id") ? 2 : 3)
                .get(0);
        List<String> forged = sort.equals("id")
                ? List.of(Cursor.of(mark, "x"))
                : List.of(
                        Cursor.of(mark, "2020", 7),
                        Cursor.of(mark, "+1000000-01-01T00:00:00Z", 7),
                        Cursor.of(mark, "-1000000-01-01T00:00:00Z", 7));

        for (String cursor : forged) {
            list(query("sort", sort, "after", cursor)).statusCode(400).body("code", equalTo("invalid_property"));
        }
    }

    @Test
    void showsAccountsToThoseWhoMaySeeThemAndOfTheirTenantsAlone() {
        TestTenant other = Api.newTenant();
        int ta = tenant.create("""
                {"userName":"ta","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1},"permissions":{"roles":[%d]}}""".formatted(tenant.id(), PASSWORD, tenant.role("Tenant Administrator")))
                .getInt("id");
        RequestSpecification asTa = as("ta@" + tenant.key(), PASSWORD);
        asTa.get(path()).then().statusCode(403);
        Api.asAdmin()
                .contentType("application/json")
                .body("{\"admins\":[%d]}".formatted(ta))
                .put("/api/admin/tenants/%d/admins".formatted(tenant.id()))
                .then()
                .statusCode(200);

        asTa.get(path()).then().statusCode(200).body("size()", equalTo(NAMES.size() + 1));
        asTa.get("/api/v1/tenants/%s/users".formatted(other.key())).then().statusCode(403);
        as("bob@" + tenant.key(), PASSWORD).get(path()).then().statusCode(403);
    }

    @Test
    void costsTheSameNumberOfStatementsWhateverItsLength() {
        assertThat(statementsOf(1)).isEqualTo(statementsOf(6)).isEqualTo(5);
    }

    @Test
    void hybridDataPipelinesListTakesNumbersAndFilters() {
        String mine = "createdAt pr and id ge %d and id le %d".formatted(ids.get(0), ids.get(5));

        hdp(query("filter", mine)).statusCode(200).body("users.id", equalTo(ids));
        hdp(query("filter", mine, "limit", "2", "offset", "3"))
                .statusCode(200)
                .body("users.id", equalTo(ids.subList(3, 5)));
        hdp(query("filter", mine + " and userName co \"o\"", "limit", "2", "offset", "1"))
                .statusCode(200)
                .body("users.userName", equalTo(List.of("bob", "anton")));
        hdp(query("limit", "10001")).statusCode(400);
        hdp(query("limit", "x")).statusCode(400).body("error.code", equalTo(222207007));
        hdp(query("offset", "100001")).statusCode(400);
        hdp(query("offset", "-1")).statusCode(400);
        hdp(query("filter", "usrName pr")).statusCode(400).body("error.message.value", containsString("(character 1)"));
    }

    private long statementsOf(int limit) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        users.list(Caller.system("test"), new TenantId(tenant.id()), null, null, new PageRequest(limit, null));
        return statistics.getPrepareStatementCount();
    }

    private ValidatableResponse hdp(Map<String, String> query) {
        return asAdmin().queryParams(query).get("/api/admin/users").then();
    }

    private String cursorOf(Map<String, String> query) {
        String link = list(query).statusCode(200).extract().header("Link");
        return Stream.of(link.substring(0, link.indexOf('>')).split("[?&]", -1))
                .filter(parameter -> parameter.startsWith("after="))
                .findFirst()
                .orElseThrow()
                .substring("after=".length());
    }

    /** The names on all pages, by the links alone. */
    private List<String> walk(Map<String, String> query) {
        List<String> names = new ArrayList<>();
        Response page = asAdmin().queryParams(query).get(path());
        while (true) {
            names.addAll(page.then().statusCode(200).extract().path("userName"));
            String link = page.header("Link");
            if (link == null) {
                return names;
            }
            assertThat(link).endsWith(">; rel=\"next\"");
            page = asAdmin().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        }
    }

    private ValidatableResponse list(Map<String, String> query) {
        return asAdmin().queryParams(query).get(path()).then();
    }

    /** Names and values in turn. */
    private static Map<String, String> query(String... parameters) {
        Map<String, String> query = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return query;
    }

    private String path() {
        return "/api/v1/tenants/%s/users".formatted(tenant.key());
    }
}
