package io.bailiwick.login;

import static io.bailiwick.login.FirstLogins.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Parallel;
import io.bailiwick.TestDatabase;
import io.bailiwick.directory.TestDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing ends at names without an account as well, before a directory is asked. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProvisioningLockoutTest {

    private static final int ATTEMPTS = 5;
    private static final String ELSEWHERE = "127.0.0.9";

    private TestDirectory corp;
    private FirstLogins first;

    @BeforeEach
    void createTenant() throws Exception {
        corp = TestDirectory.plain().person("zoe", PASSWORD);
        first = FirstLogins.inNewTenant().welcome();
        first.directory("Corp", corp);
    }

    @AfterEach
    void stopDirectory() {
        corp.close();
    }

    @Test
    void directoryThatDoesNotAnswerLocksNobodyOut() {
        corp.close();

        IntStream.range(0, 2 * ATTEMPTS)
                .forEach(number -> first.logIn("zoe", "password-" + number).statusCode(401));

        assertThat(first.refusals())
                .hasSize(2 * ATTEMPTS)
                .allMatch(reason -> reason.startsWith("the directory does not answer"));
    }

    @Test
    void guessingAtNamesWithoutAnAccountEnds() {
        IntStream.range(0, 2 * ATTEMPTS)
                .forEach(number -> first.logIn(number % 2 == 0 ? "zoe" : "ZOE", "wrong-" + number)
                        .statusCode(401));

        first.logIn("zoe", PASSWORD).statusCode(401);
        assertThat(corp.binds()).hasSize(ATTEMPTS);
        assertThat(first.accounts()).isEmpty();
        assertThat(first.refusals()).contains("the account is locked for this source");
        first.from(ELSEWHERE, "zoe", PASSWORD).then().statusCode(200);
    }

    @Test
    void sameWrongPasswordReachesTheDirectoryOnlySoOften() {
        IntStream.range(0, 2 * ATTEMPTS)
                .forEach(number -> first.logIn("zoe", "old-password").statusCode(401));

        assertThat(corp.binds()).hasSize(ATTEMPTS);
        first.logIn("zoe", PASSWORD).statusCode(200);
    }

    @Test
    void twentyWrongPasswordsAtOnceAreAskedExactlyFiveTimes() throws Exception {
        List<Callable<Integer>> guesses = IntStream.range(0, 20)
                .mapToObj(number -> (Callable<Integer>)
                        () -> first.send("zoe", "wrong-" + number).statusCode())
                .toList();

        assertThat(Parallel.run(guesses)).containsOnly(401);

        assertThat(corp.binds()).hasSize(ATTEMPTS);
        first.tenant().auditEvents("?action=user.locked").body("size()", equalTo(1));
    }
}
