package io.bailiwick.login;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.kernel.LimitedException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import io.bailiwick.user.Lockouts;
import io.bailiwick.user.SourceLimiter;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing ends, wherever it comes from, and without locking out whoever knows the password. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LockoutTest {

    private static final int ATTEMPTS = 5;
    private static final String HOME = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.9";

    @Inject
    Lockouts lockouts;

    @Inject
    Screening screening;

    @Inject
    SourceLimiter limiter;

    @Inject
    Tenants tenants;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createUser() {
        tenant = newTenant();
        ann = tenant.user("ann");
    }

    @Test
    void locksTheSourceAfterFiveDifferentWrongPasswords() {
        fail(ELSEWHERE, ATTEMPTS);

        logIn(ELSEWHERE, PASSWORD).statusCode(401);
        logIn(HOME, PASSWORD).statusCode(200);
        assertThat(reasons("login")).contains("the account is locked for this source");
        assertThat(reasons("user.locked"))
                .containsExactly("for this source, for PT15M: too many failures within PT15M, the last one as ann");
    }

    @Test
    void aSuccessBeforeTheFifthBeginsTheCountAnew() {
        fail(HOME, ATTEMPTS - 1);
        logIn(HOME, PASSWORD).statusCode(200);
        fail(HOME, ATTEMPTS - 1);

        logIn(HOME, PASSWORD).statusCode(200);
        assertThat(reasons("user.locked")).isEmpty();
    }

    @Test
    void theSameWrongPasswordCountsOnce() {
        IntStream.range(0, 2 * ATTEMPTS)
                .forEach(number -> logIn(HOME, "old-password").statusCode(401));

        logIn(HOME, PASSWORD).statusCode(200);
    }

    @Test
    void locksOnlyForThePeriodThatTheTenantSays() {
        settings("{\"lockout\":{\"attempts\":1,\"period\":\"PT1S\"}}");
        fail(HOME, 1);

        logIn(HOME, PASSWORD).statusCode(401);
        assertThat(eventuallyLogsIn()).isTrue();
    }

    @Test
    void tenantsThatWantNoLockoutHaveNone() {
        settings("{\"lockout\":{\"attempts\":0}}");

        fail(HOME, 2 * ATTEMPTS);

        logIn(HOME, PASSWORD).statusCode(200);
    }

    @Test
    void showsTheLockUntilItIsCleared() {
        fail(ELSEWHERE, ATTEMPTS);

        status().body("accountLocked", equalTo(true))
                .body("accountLockedAt", matchesPattern("[0-9-]{10} [0-9:]{8}"))
                .body("accountLockedUntil", notNullValue());
        clear();

        status().body("accountLocked", nullValue()).body("accountLockedUntil", nullValue());
        logIn(ELSEWHERE, PASSWORD).statusCode(200);
    }

    @Test
    void endsNoSession() {
        String token = tenant.token("ann", PASSWORD);

        fail(HOME, ATTEMPTS);

        withToken(token).get("/api/mgmt/user").then().statusCode(200);
    }

    @Test
    void manyStrangersTogetherAreLockedOutAndKnownSourcesAreNot() {
        settings("{\"lockout\":{\"attempts\":1}}");
        logIn(HOME, PASSWORD).statusCode(200);

        IntStream.rangeClosed(1, 10).forEach(number -> fail("127.0.1." + number, number, 1));

        logIn("127.0.1.99", PASSWORD).statusCode(401);
        logIn(HOME, PASSWORD).statusCode(200);
        assertThat(reasons("login")).contains("the account is locked for unknown sources");
        assertThat(reasons("user.locked")).anyMatch(reason -> reason.startsWith("for unknown sources, "));
    }

    @Test
    void lockOfAnAdministratorHoldsForEverySource() {
        tenant.create("""
                {"userName":"bea","tenantId":%d,"statusInfo":{"status":1,"accountLocked":true},
                 "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(tenant.id(), PASSWORD));

        for (String address : List.of(HOME, ELSEWHERE)) {
            Api.from(address, as("bea", PASSWORD)).get(path()).then().statusCode(401);
        }
    }

    @Test
    void rememberedBasicCredentialsAreNoWayAroundTheLock() {
        Api.from(HOME, as("ann@" + tenant.key(), PASSWORD))
                .get("/api/mgmt/user")
                .then()
                .statusCode(200);
        fail(ELSEWHERE, ATTEMPTS);

        Api.from(ELSEWHERE, as("ann@" + tenant.key(), PASSWORD))
                .get("/api/mgmt/user")
                .then()
                .statusCode(401);
    }

    @Test
    void basicOnCallsCountsLikeAnyLogin() {
        for (int number = 0; number < ATTEMPTS; number++) {
            Api.from(HOME, as("ann@" + tenant.key(), "wrong-" + number))
                    .get("/api/mgmt/user")
                    .then()
                    .statusCode(401);
        }

        logIn(HOME, PASSWORD).statusCode(401);
    }

    @Test
    void fiftyWrongPasswordsAtOnceAreCheckedExactlyFiveTimes() throws Exception {
        inParallel(IntStream.range(0, 50)
                .mapToObj(number -> guess(HOME, "wrong-" + number))
                .toList());

        assertThat(reasons("login")).filteredOn("wrong password"::equals).hasSize(ATTEMPTS);
        assertThat(reasons("user.locked")).hasSize(1);
        logIn(HOME, PASSWORD).statusCode(401);
    }

    @Test
    void rightPasswordAmongFiftyWrongOnesOpensNoDoorForTheOthers() throws Exception {
        List<Callable<Integer>> guesses = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(number -> guess(HOME, "wrong-" + number))
                .toList());
        guesses.add(25, guess(HOME, PASSWORD));

        boolean gotIn = inParallel(guesses).contains(200);

        assertThat(reasons("login"))
                .filteredOn("wrong password"::equals)
                .hasSizeBetween(gotIn ? 0 : ATTEMPTS - 1, gotIn ? 2 * ATTEMPTS - 1 : ATTEMPTS);
    }

    @Test
    void rightPasswordSentManyTimesAtOnceGetsInEachTime() throws Exception {
        fail(HOME, ATTEMPTS - 1);

        List<Integer> statuses = inParallel(
                IntStream.range(0, 12).mapToObj(number -> guess(HOME, PASSWORD)).toList());

        assertThat(statuses).containsOnly(200);
    }

    @Test
    void unlockDuringAnAttackGivesNoMoreThanOneLimitAgain() throws Exception {
        List<Callable<Integer>> guesses = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(number -> guess(HOME, "wrong-" + number))
                .toList());
        guesses.add(30, () -> {
            clear();
            return 0;
        });

        inParallel(guesses);

        assertThat(reasons("login")).filteredOn("wrong password"::equals).hasSizeBetween(ATTEMPTS, 2 * ATTEMPTS);
    }

    /** Whoever else counts in the same database: a replica knows nothing of what another one remembers. */
    @Test
    void triesAtSeveralReplicasCountTogether() throws Exception {
        TenantRef ref = tenants.require(tenant.key());
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            guesses.add(guess(HOME, "wrong-" + number));
            LoginAttempt elsewhere = new LoginAttempt(ref, "ann", "wrong-there-" + number);
            guesses.add(() -> screening.screen(elsewhere, HOME).objection().isEmpty() ? 1 : 0);
        }

        List<Integer> results = inParallel(guesses);

        long checkedThere = results.stream().filter(result -> result == 1).count();
        long checkedHere =
                reasons("login").stream().filter("wrong password"::equals).count();
        assertThat(checkedHere + checkedThere).isEqualTo(ATTEMPTS);
    }

    @Test
    void directoryIsNotAskedForLockedAccountsNorAgainAndAgain() throws Exception {
        try (TestDirectory directory = TestDirectory.plain()) {
            directory.person("zoe", PASSWORD);
            register("zoe", tenant.directory(directory.url(), "uid=%LOGINNAME%,ou=people,dc=example,dc=com"));

            IntStream.range(0, 2 * ATTEMPTS)
                    .forEach(number -> external("zoe", "old-password").statusCode(401));
            assertThat(directory.binds()).hasSize(ATTEMPTS);
            external("zoe", PASSWORD).statusCode(200);
            IntStream.range(0, 2 * ATTEMPTS)
                    .forEach(number -> external("zoe", "wrong-" + number).statusCode(401));
            assertThat(directory.binds()).hasSize(2 * ATTEMPTS + 1);
            external("zoe", PASSWORD).statusCode(401);
            assertThat(directory.binds()).hasSize(2 * ATTEMPTS + 1);
        }
    }

    @Test
    void directoryThatDoesNotAnswerLocksNobodyOut() throws Exception {
        TestDirectory directory = TestDirectory.plain();
        String url = directory.url();
        directory.close();
        register("zoe", tenant.directory(url, "uid=%LOGINNAME%,ou=people,dc=example,dc=com"));

        IntStream.range(0, 2 * ATTEMPTS)
                .forEach(number -> external("zoe", "password-" + number).statusCode(401));

        assertThat(reasons("user.locked")).isEmpty();
        assertThat(reasons("login")).allMatch(reason -> reason.startsWith("the directory does not answer"));
    }

    @Test
    void holdsOffASourceThatFailsAllTheTimeWhateverTheName() {
        String source = "127.0.0.77";
        drain(source);

        for (String name : List.of("ann", "nobody")) {
            Api.from(source, as(name, PASSWORD))
                    .get(path())
                    .then()
                    .statusCode(429)
                    .header("Retry-After", Integer::parseInt, greaterThan(0));
        }
        Api.from(source, as("ann@" + tenant.key(), PASSWORD))
                .get("/api/mgmt/user")
                .then()
                .statusCode(429)
                .body("error.code", equalTo(222207429));
        logIn(HOME, PASSWORD).statusCode(200);
    }

    private void drain(String source) {
        try {
            while (true) {
                limiter.spend(source);
            }
        } catch (LimitedException e) {
            assertThat(e.seconds()).isPositive();
        }
    }

    private void register(String name, int service) {
        tenant.create("""
                {"userName":"%1$s","tenantId":%2$d,"statusInfo":{"status":1},
                 "authenticationInfo":{"authUsers":[{"authUserName":"%1$s","authServiceId":%3$d}]}}""".formatted(name, tenant.id(), service));
    }

    private void fail(String address, int times) {
        fail(address, 0, times);
    }

    private void fail(String address, int first, int times) {
        IntStream.range(first, first + times)
                .forEach(number -> logIn(address, "wrong-" + number).statusCode(401));
    }

    private ValidatableResponse logIn(String address, String password) {
        return send(address, "ann", password).then();
    }

    private ValidatableResponse external(String name, String password) {
        return send(HOME, name, password).then();
    }

    private Response send(String address, String name, String password) {
        return Api.from(address, as(name, password)).get(path());
    }

    private Callable<Integer> guess(String address, String password) {
        return () -> send(address, "ann", password).statusCode();
    }

    private static List<Integer> inParallel(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean eventuallyLogsIn() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            if (send(HOME, "ann", PASSWORD).statusCode() == 200) {
                return true;
            }
        }
        return false;
    }

    private ValidatableResponse status() {
        return asAdmin().get("/api/admin/users/" + ann).then().statusCode(200).rootPath("statusInfo");
    }

    private void settings(String patch) {
        asAdmin()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then()
                .statusCode(200);
    }

    private void clear() {
        scopes.inTransaction(scope(), () -> {
            lockouts.clear(new TenantId(tenant.id()), ann);
            return ann;
        });
    }

    private List<String> reasons(String action) {
        return scopes.inTransaction(
                scope(),
                () -> sql.list(
                        String.class,
                        "select reason from audit_event where tenant_id = ?1 and action = ?2 and reason is not null",
                        tenant.id(),
                        action));
    }

    private TenantScope scope() {
        return TenantScope.of(new TenantId(tenant.id()));
    }

    private String path() {
        return "/%s/auth".formatted(tenant.key());
    }
}
