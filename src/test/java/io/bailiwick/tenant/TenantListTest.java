package io.bailiwick.tenant;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bailiwick.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TenantListTest {

    private static final String TENANTS = "/api/v1/tenants";

    private String stem;
    private String operator;
    private final List<Integer> made = new ArrayList<>();

    @BeforeEach
    void createOperatorWithThreeTenants() {
        stem = unique("Ärger ");
        operator = unique("operator");
        SYSTEM.user(operator, 25);
        for (int i = 1; i <= 3; i++) {
            made.add(post(asOperator(), TENANTS, "{\"name\":\"%s %d\"}".formatted(stem, i))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
    }

    @Test
    void showsWhatTheCallerAdministersPageByPage() {
        Response first = asOperator().queryParam("limit", 2).get(TENANTS);
        first.then().statusCode(200).body("id", equalTo(made.subList(0, 2)));

        Response second = next(asOperator(), first);
        second.then().statusCode(200).body("id", equalTo(made.subList(2, 3)));
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void showsAdministratorsAllOfThem() {
        Response page = asAdmin().queryParam("limit", 1000).get(TENANTS);
        List<Integer> all = new ArrayList<>(page.jsonPath().getList("id"));
        while (page.header("Link") != null) {
            page = next(asAdmin(), page);
            all.addAll(page.jsonPath().getList("id"));
        }

        assertThat(all).startsWith(1).containsAll(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void findsByTheBeginningOfTheNameInAnyCase() {
        for (RequestSpecification caller : List.of(asAdmin(), asOperator())) {
            caller.queryParam("name", stem.toUpperCase(Locale.ROOT))
                    .get(TENANTS)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(made));
        }
        asOperator().queryParam("name", stem + " 2").get(TENANTS).then().body("id", equalTo(made.subList(1, 2)));
        asOperator().queryParam("name", "%").get(TENANTS).then().body("", hasSize(0));
        asOperator()
                .urlEncodingEnabled(false)
                .get(TENANTS + "?name=%00")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void pagesOfFoundOnesGoOnWhereTheLastEnded() {
        Response first =
                asOperator().queryParam("name", stem).queryParam("limit", 2).get(TENANTS);

        next(asOperator(), first).then().body("id", equalTo(made.subList(2, 3)));
    }

    @Test
    void refusesPlacesInOtherLists() {
        asAdmin().queryParam("after", "x!").get(TENANTS).then().statusCode(400);
        asAdmin().queryParam("sort", "name").get(TENANTS).then().statusCode(400);
    }

    @Test
    void countsForHybridDataPipeline() {
        String path = "/api/admin/tenants";

        asOperator().get(path).then().statusCode(200).body("tenants.id", equalTo(made));
        asOperator()
                .queryParam("offset", 1)
                .queryParam("limit", 1)
                .get(path)
                .then()
                .body("tenants.id", equalTo(made.subList(1, 2)));
        asAdmin().queryParam("limit", 1).get(path).then().body("tenants.id", equalTo(List.of(1)));
        asAdmin().queryParam("limit", 0).get(path).then().statusCode(400);
        asAdmin().queryParam("limit", "x").get(path).then().statusCode(400);
    }

    private RequestSpecification asOperator() {
        return as(operator, PASSWORD);
    }

    private static Response next(RequestSpecification caller, Response page) {
        String link = page.header("Link");
        return caller.urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
    }
}
