package io.bailiwick.user;

import static io.bailiwick.user.LoginVerdict.ASKED_ENOUGH;
import static io.bailiwick.user.LoginVerdict.COUNTED;
import static io.bailiwick.user.LoginVerdict.LAST;
import static io.bailiwick.user.LoginVerdict.LOCKED;
import static io.bailiwick.user.LoginVerdict.REPEATED;
import static io.bailiwick.user.LoginVerdict.SLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenancy.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement that counts tries, at times of the test's choosing: three of them in a minute lock for ten minutes. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class LoginGuardTest {

    private static final int ATTEMPTS = 3;
    private static final int OF_STRANGERS = 5;

    @Inject
    LoginGuardRepository guards;

    @Inject
    Principals principals;

    @Inject
    Lockouts lockouts;

    @Inject
    ForgottenGuards forgotten;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private final Instant start = Instant.parse("2100-01-01T00:00:00Z");
    private TenantId tenant;
    private String key;
    private long user;

    @BeforeEach
    void createUser() {
        TestTenant created = Api.newTenant();
        tenant = new TenantId(created.id());
        user = created.user("ann");
        key = created.key();
    }

    @Test
    void locksAfterSoManyDifferentPasswords() {
        assertThat(fromSource(0, 1, 2, 3, 4)).containsExactly(COUNTED, COUNTED, LAST, LOCKED);
    }

    @Test
    void countsTheSamePasswordOnce() {
        assertThat(fromSource(0, 1, 1, 1, 2, 1, 2))
                .containsExactly(COUNTED, REPEATED, REPEATED, COUNTED, REPEATED, REPEATED);
    }

    @Test
    void forgetsWhatWasTriedBeforeTheInterval() {
        fromSource(0, 1);
        fromSource(50, 2);

        assertThat(fromSource(61, 3)).containsExactly(COUNTED);
        assertThat(fromSource(62, 4)).containsExactly(LAST);
    }

    @Test
    void beginsAnewWhenTheLockEnds() {
        fromSource(0, 1, 2, 3);

        assertThat(fromSource(599, 4)).containsExactly(LOCKED);
        assertThat(fromSource(600, 4, 5, 6)).containsExactly(COUNTED, COUNTED, LAST);
    }

    @Test
    void staysLockedWhenNothingOfTheIntervalIsLeft() {
        fromSource(0, 1, 2, 3);

        assertThat(fromSource(300, 3)).containsExactly(LOCKED);
    }

    @Test
    void letsTwinsOfTheTryThatLedToTheLockBeCheckedForAMoment() {
        fromSource(0, 1, 2, 3);

        assertThat(fromSource(9, 3, 2)).containsExactly(REPEATED, LOCKED);
        assertThat(fromSource(10, 3)).containsExactly(LOCKED);
    }

    @Test
    void successWipesOutTheFailuresOfItsSourceAlone() {
        fromSource(0, 1, 2);
        tried("other", 1, 1, false);
        tried("other", 1, 2, false);
        LoginTry right = tried("source", 2, 9, false);

        succeed(right);

        assertThat(fromSource(3, 3, 4)).containsExactly(COUNTED, COUNTED);
        assertThat(tried("other", 4, 3, false).fromSource()).isEqualTo(LAST);
    }

    @Test
    void tryThatNobodyCheckedIsNone() {
        fromSource(0, 1, 2);
        LoginTry last = tried("source", 1, 3, false);
        assertThat(last.fromSource()).isEqualTo(LAST);
        assertThat(shown()).isTrue();

        inTransaction(() -> lockouts.withdraw(last));

        assertThat(shown()).isFalse();
        assertThat(fromSource(2, 4, 5)).containsExactly(LAST, LOCKED);
    }

    @Test
    void strangersTogetherHaveALimitBesideTheirOwn() {
        List<LoginVerdict> verdicts = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> tried("stranger" + number, 0, number, false).fromStrangers())
                .toList();

        assertThat(verdicts).containsExactly(COUNTED, COUNTED, COUNTED, COUNTED, LAST, LOCKED);
    }

    @Test
    void failuresElsewhereDoNotBotherAKnownSource() {
        succeed(tried("home", 0, 9, false));
        lockStrangers();

        assertThat(tried("home", 1, 9, false).objection()).isEmpty();
        assertThat(tried("cafe", 1, 9, false).objection()).isPresent();
    }

    @Test
    void knownSourceIsLockedByItsOwnFailuresAndForgottenAfterAMonth() {
        succeed(tried("home", 0, 9, false));
        lockStrangers();
        int month = (int) Duration.ofDays(30).toSeconds();

        assertThat(List.of(tried("home", 1, 1, false), tried("home", 1, 2, false), tried("home", 1, 3, false)))
                .extracting(LoginTry::fromSource)
                .containsExactly(COUNTED, COUNTED, LAST);
        assertThat(tried("home", 2, 9, false).objection()).isPresent();
        assertThat(tried("home", month - 1, 9, false).fromStrangers()).isEqualTo(REPEATED);
        assertThat(tried("home", month + 1, 9, false).fromStrangers()).isEqualTo(COUNTED);
    }

    @Test
    void refusedTryLeavesNoTrace() {
        lockStrangers();
        tried("late", 1, 7, false);

        assertThat(count("source = 'late'")).isZero();
    }

    @Test
    void directoryIsAskedForTheSamePasswordOnlyAsOftenAsTheLimit() {
        List<LoginVerdict> same = IntStream.range(0, 5)
                .mapToObj(number -> tried("source", number, 1, true).fromSource())
                .toList();

        assertThat(same).containsExactly(COUNTED, COUNTED, COUNTED, ASKED_ENOUGH, ASKED_ENOUGH);
        assertThat(tried("source", 6, 2, true).fromSource()).isEqualTo(COUNTED);
        assertThat(tried("source", 7, 3, true).fromSource()).isEqualTo(LAST);
        assertThat(tried("source", 7, 3, true).fromSource()).isEqualTo(LOCKED);
    }

    @Test
    void clearingEndsLocksAndForgetsFailuresButNotWhoIsKnown() {
        succeed(tried("home", 0, 9, false));
        lockStrangers();
        fromSource(0, 1, 2, 3);

        inTransaction(() -> lockouts.clear(tenant, user));

        assertThat(shown()).isFalse();
        assertThat(fromSource(1, 4)).containsExactly(COUNTED);
        assertThat(count("known_until is not null")).isEqualTo(1);
    }

    @Test
    void lastAdministratorIsSlowedAndNeverLocked() {
        inTransactionOfAdministrators(() -> {
            sql.change("update app_user set active = false where tenant_id <> ?1 or id <> ?2", tenant.value(), user);

            assertThat(List.of(at(0, 1), at(0, 2), at(0, 3))).containsExactly(COUNTED, COUNTED, COUNTED);
            assertThat(List.of(at(0, 4), at(1, 5), at(2, 6), at(3, 7)))
                    .as("a second, then two, then four")
                    .containsExactly(SLOWED, COUNTED, SLOWED, COUNTED);
            assertThat(List.of(at(6, 8), at(7, 8), at(14, 9), at(15, 9)))
                    .containsExactly(SLOWED, COUNTED, SLOWED, COUNTED);
        });
    }

    @Test
    void administratorBesideAnotherIsLockedLikeAnybody() {
        inTransactionOfAdministrators(() -> assertThat(List.of(at(0, 1), at(0, 2), at(0, 3), at(11, 4)))
                .containsExactly(COUNTED, COUNTED, LAST, LOCKED));
    }

    @Test
    void administratorsWhoAreLockedThemselvesDoNotCountAsOthers() {
        inTransactionOfAdministrators(() -> {
            sql.change("""
                    insert into login_guard (tenant_id, user_id, source, strangers, locked_until, forget_on)
                    select tenant_id, id, 'x', true, cast(?3 as timestamptz), current_date from app_user
                    where tenant_id <> ?1 or id <> ?2""", tenant.value(), user, start.plusSeconds(60));

            assertThat(List.of(at(0, 1), at(0, 2), at(0, 3), at(1, 4)))
                    .containsExactly(COUNTED, COUNTED, COUNTED, COUNTED);
        });
    }

    @Test
    void administratorsWhosePasswordsLapseDoNotCountAsOthers() {
        inTransactionOfAdministrators(() -> {
            sql.change("""
                    update app_user set password_status = 2, password_accepted_until = cast(?3 as timestamptz)
                    where tenant_id <> ?1 or id <> ?2""", tenant.value(), user, start);

            assertThat(List.of(at(0, 1), at(0, 2), at(0, 3), at(1, 4)))
                    .containsExactly(COUNTED, COUNTED, COUNTED, COUNTED);
        });
    }

    @Test
    void upkeepRemovesWhatSaysNothingAnyMore() {
        fromSource(0, 1);
        tried("other", 0, 1, false);
        inTransaction(() -> sql.change("update login_guard set forget_on = date '2000-01-01' where source = 'other'"));

        forgotten.remove(new io.bailiwick.kernel.UpkeepDue());

        assertThat(count("source = 'other'")).isZero();
        assertThat(count("source = 'source'")).isEqualTo(1);
    }

    @Test
    void countersGoWithTheAccount() {
        fromSource(0, 1);

        Api.asAdmin()
                .delete("/api/v1/tenants/%s/users/%d".formatted(key, user))
                .then()
                .statusCode(204);

        assertThat(count("true")).isZero();
    }

    @Test
    void namesWithoutAnAccountHaveCountersOfTheirOwn() {
        user = LoginCandidate.NOBODY;

        assertThat(fromSource(0, 1, 2, 3, 4)).containsExactly(COUNTED, COUNTED, LAST, LOCKED);
        assertThat(count("true")).isEqualTo(2);
    }

    @Test
    void tryThatNobodyCheckedForANameWithoutAnAccountIsNone() {
        user = LoginCandidate.NOBODY;
        fromSource(0, 1, 2);
        LoginTry last = tried("source", 1, 3, true);

        inTransaction(() -> lockouts.withdraw(last));

        assertThat(fromSource(2, 4, 5)).containsExactly(LAST, LOCKED);
    }

    private List<LoginVerdict> fromSource(int second, int... passwords) {
        return IntStream.of(passwords)
                .mapToObj(password -> tried("source", second, password, false).fromSource())
                .toList();
    }

    private void lockStrangers() {
        IntStream.rangeClosed(1, OF_STRANGERS).forEach(number -> tried("stranger" + number, 0, number, false));
    }

    private LoginTry tried(String source, int second, int password, boolean external) {
        return scopes.inTransaction(scope(), () -> {
            sql.list(
                    Long.class,
                    "select id from app_user where tenant_id = ?1 and id = ?2 for update",
                    tenant.value(),
                    user);
            return reserve(source, second, password, external);
        });
    }

    /** In the transaction that there is. */
    private LoginVerdict at(int second, int password) {
        return reserve("source", second, password, false).fromSource();
    }

    /** Each try is a tenth of a millisecond later than the one before, so that their order is plain. */
    private LoginTry reserve(String source, int second, int password, boolean external) {
        Instant now = start.plusSeconds(second).plusNanos(100_000L * ++tries);
        return guards.reserve(
                new LoginGuardRepository.Reservation(tenant, user, source, "strangers", password, external, now),
                new LoginGuardRepository.Limits(ATTEMPTS, OF_STRANGERS, now.minusSeconds(60), now.plusSeconds(600)));
    }

    private int tries;

    private void succeed(LoginTry right) {
        scopes.inTransaction(scope(), () -> principals.logIn(right, right.at()));
    }

    private void inTransaction(Runnable work) {
        scopes.inTransaction(scope(), () -> {
            work.run();
            return true;
        });
    }

    /** Where the user is one of the system's, an Administrator beside those that there are, and everything is undone. */
    private void inTransactionOfAdministrators(Runnable work) {
        tenant = TenantId.SYSTEM;
        user = TestTenant.SYSTEM.user(Api.unique("ann"));
        scopes.call(TenantScope.ALL, () -> {
            QuarkusTransaction.begin();
            try {
                sql.change(
                        "update app_user set explicit_permissions = '{12}' where tenant_id = ?1 and id = ?2",
                        tenant.value(),
                        user);
                work.run();
            } finally {
                QuarkusTransaction.rollback();
            }
            return true;
        });
    }

    private boolean shown() {
        return scopes.inTransaction(
                scope(),
                () -> sql.one(
                        Boolean.class,
                        "select lockout_until is not null from app_user where tenant_id = ?1 and id = ?2",
                        tenant.value(),
                        user));
    }

    private long count(String condition) {
        return scopes.inTransaction(
                scope(),
                () -> sql.one(
                        Long.class,
                        "select count(*) from login_guard where tenant_id = ?1 and user_id = ?2 and " + condition,
                        tenant.value(),
                        user));
    }

    private TenantScope scope() {
        return TenantScope.of(tenant);
    }
}
