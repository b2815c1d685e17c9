package io.bailiwick.login;

import static io.bailiwick.Api.inUtf8;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.withToken;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.ForeignHash;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@Timeout(60)
class ImportedHashLoginTest {

    private static final String PASSWORD = ForeignHash.PASSWORD;
    private static final String OTHER = "battery-staple-2";

    private TestTenant tenant;
    StoredHashRow ann;

    /** How a hash begins that the service makes, up to the salt. */
    String ours;

    @BeforeEach
    void createAccount() throws SQLException {
        tenant = newTenant();
        ann = new StoredHashRow(tenant.user("ann"));
        ours = ann.hash().replaceFirst("p=1\\$.*", "p=1\\$");
    }

    @ParameterizedTest
    @MethodSource("io.bailiwick.ForeignHash#storable")
    void letsInByAnyHashAndKeepsOurs(ForeignHash foreign) throws SQLException {
        String theirs = foreign.text();
        ann.set(theirs);

        assertThat(logIn("wrong")).isEqualTo(401);
        assertThat(ann.hash()).isEqualTo(theirs);

        assertThat(logIn(PASSWORD)).isEqualTo(200);
        String made = ann.hash();
        assertThat(made).startsWith(ours);

        assertThat(logIn(PASSWORD)).isEqualTo(200);
        assertThat(logIn("wrong")).isEqualTo(401);
        assertThat(ann.hash()).isEqualTo(made);
    }

    @Test
    void basicCredentialsOnACallDoTheSame() throws SQLException {
        ann.set(foreign("bcrypt-2y"));

        assertThat(inUtf8("ann@" + tenant.key(), PASSWORD).get("/api/mgmt/user").statusCode())
                .isEqualTo(200);

        assertThat(ann.hash()).startsWith(ours);
    }

    @Test
    void hashOfOursWithOtherParametersGivesWayToo() throws SQLException {
        ann.set(foreign("argon2id"));

        assertThat(logIn(PASSWORD)).isEqualTo(200);

        assertThat(ann.hash()).startsWith(ours);
    }

    @Test
    void hashThatIsAsOursStays() throws SQLException {
        String theirs = hashOf(PASSWORD);
        ann.set(theirs);

        assertThat(logIn(PASSWORD)).isEqualTo(200);

        assertThat(ann.hash()).isEqualTo(theirs);
    }

    @Test
    void tokensLiveOnAndTheAccountIsTheSame() throws SQLException {
        String token = tenant.token("ann", TestTenant.PASSWORD);
        ann.set(foreign("sha512-crypt"));
        StoredHashRow.Versions before = ann.versions();

        assertThat(logIn(PASSWORD)).isEqualTo(200);

        assertThat(ann.hash()).startsWith(ours);
        assertThat(ann.versions()).isEqualTo(before);
        withToken(token).get("/api/mgmt/user").then().statusCode(200);
    }

    @Test
    void manyMayLogInAtOnce() throws Exception {
        ann.set(foreign("ldap-ssha"));
        CountDownLatch start = new CountDownLatch(1);

        List<CompletableFuture<Integer>> logins = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return logIn(PASSWORD);
                }))
                .limit(4)
                .toList();
        start.countDown();

        assertThat(logins).extracting(CompletableFuture::get).containsOnly(200);
        assertThat(ann.hash()).startsWith(ours);
        assertThat(logIn(PASSWORD)).isEqualTo(200);
    }

    @Test
    void passwordThatWasChangedMeanwhileStaysChanged() throws Exception {
        ann.set(foreign("ldap-ssha"));
        String changed = hashOf(OTHER);

        try (Connection connection = StoredHashRow.connect()) {
            ann.lock(connection);
            CompletableFuture<Integer> login = CompletableFuture.supplyAsync(() -> logIn(PASSWORD));
            awaitWaiter(connection);
            ann.set(connection, changed);
            connection.commit();
            login.get();
        }

        assertThat(ann.hash()).isEqualTo(changed);
        assertThat(logIn(PASSWORD)).isEqualTo(401);
        assertThat(logIn(OTHER)).isEqualTo(200);
    }

    @Test
    void passwordCanBeChangedWhileALoginHashesItAnew() throws Exception {
        String token = tenant.token("ann", TestTenant.PASSWORD);
        ann.set(foreign("ldap-ssha"));
        String current = hashOf(PASSWORD);

        try (Connection connection = StoredHashRow.connect()) {
            ann.lock(connection);
            CompletableFuture<Integer> change = CompletableFuture.supplyAsync(() -> change(token));
            awaitWaiter(connection);
            ann.set(connection, current);
            connection.commit();
            assertThat(change.get()).isEqualTo(200);
        }

        assertThat(logIn(OTHER)).isEqualTo(200);
        assertThat(logIn(PASSWORD)).isEqualTo(401);
    }

    @Test
    void loginSucceedsAlsoWhereTheHashCannotBeReplaced() throws SQLException {
        String theirs = foreign("ldap-ssha");
        ann.set(theirs);

        execute("""
                create function refuse_hash() returns trigger language plpgsql
                as $$ begin raise exception 'no hash today'; end $$""", """
                create trigger refuse_hash before update of password_hash on app_user
                    for each row when (old.id = %d) execute function refuse_hash()""".formatted(ann.user()));
        try {
            assertThat(logIn(PASSWORD)).isEqualTo(200);
            assertThat(ann.hash()).isEqualTo(theirs);
        } finally {
            execute("drop trigger refuse_hash on app_user", "drop function refuse_hash()");
        }

        assertThat(logIn(PASSWORD)).isEqualTo(200);
        assertThat(ann.hash()).startsWith(ours);
    }

    @Test
    void hashThatNobodyCanReadIsRefusedLikeAWrongPassword() throws SQLException {
        ann.set("$unknown$hash");

        assertThat(logIn(PASSWORD)).isEqualTo(401);
    }

    private static String foreign(String name) {
        return ForeignHash.named(name).text();
    }

    /** Made by the service itself. */
    private String hashOf(String password) throws SQLException {
        int user = tenant.created("""
                {"userName":"bob","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(tenant.id(), password));
        return new StoredHashRow(user).hash();
    }

    int logIn(String password) {
        return inUtf8("ann", password).get("/" + tenant.key() + "/auth").statusCode();
    }

    private static int change(String token) {
        return withToken(token)
                .contentType(ContentType.JSON.withCharset(UTF_8))
                .body("{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(PASSWORD, OTHER))
                .put("/api/admin/userdetails/changePassword")
                .statusCode();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = StoredHashRow.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void awaitWaiter(Connection connection) throws SQLException {
        while (!StoredHashRow.isAwaited(connection)) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
