package io.bailiwick.user;

import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.bootstrap.postgres.Credentials;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SearchTimeoutTest {

    /** Another transaction keeps the search waiting; it lets go by itself, so that nothing hangs where nobody gives up. */
    @Test
    void searchThatTakesTooLongIsGivenUp() throws SQLException {
        String path = "/api/v1/tenants/%s/users".formatted(Api.newTenant().key());
        String token =
                Api.token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD).asString();
        Api.withToken(token).get(path).then().statusCode(200);
        Credentials owner = TestDatabase.postgres().owner();

        try (Connection other =
                        DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), owner.user(), owner.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set idle_in_transaction_session_timeout = '20s'");
            statement.execute("lock table auth_user in access exclusive mode");

            Api.withToken(token)
                    .get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("took_too_long"));
        }
    }
}
