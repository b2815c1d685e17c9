package io.bailiwick.login;

import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Statements;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many SQL statements the hottest calls cost, beside telling PostgreSQL the scope of each transaction. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LoginStatementsTest {

    @Inject
    SessionFactory sessions;

    private TestTenant tenant;

    @BeforeEach
    void createUserWhoHasLoggedInBefore() {
        tenant = newTenant();
        tenant.user("ann");
        tenant.token("ann", PASSWORD);
    }

    @Test
    void internalLoginFindsTheAccountCountsTheTryAndThenWritesInThreeStatements() {
        assertThat(Statements.of(sessions, () -> tenant.token("ann", PASSWORD))).isEqualTo(1 + 1 + 3);
    }

    @Test
    void bearerTokenCostsAccountAndSession() {
        String token = tenant.token("ann", PASSWORD);
        refusedCall(token);

        assertThat(Statements.of(sessions, () -> refusedCall(token))).isEqualTo(2);
    }

    /** A call that needs no statement of its own. */
    private void refusedCall(String token) {
        withToken(token)
                .get("/api/v1/tenants/" + tenant.key() + "/users/0")
                .then()
                .statusCode(403);
    }
}
