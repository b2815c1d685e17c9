package io.bailiwick.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.bailiwick.ForeignHash;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final Set<String> NOBODY = Set.of();

    @Test
    void takesItsOwnHashesForCurrent() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.own(64, 2));

        HashedPassword made = hasher.hash(NOBODY, "password");

        assertThat(made.text()).startsWith("$argon2id$v=19$m=64,t=2,p=1$");
        assertThat(hasher.isCurrent(made)).isTrue();
        assertThat(hasher.verify(NOBODY, "password", made)).isTrue();
        assertThat(hasher.verify(NOBODY, "passwort", made)).isFalse();
    }

    @Test
    void knowsAPasswordHoweverItsCharactersAreComposed() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.own(64, 1));

        HashedPassword made = hasher.hash(NOBODY, "re\u0301sume\u0301-4711");

        assertThat(hasher.verify(NOBODY, "r\u00e9sum\u00e9-4711", made)).isTrue();
        assertThat(hasher.verify(NOBODY, "re\u0301sum\u00e9-4711", made)).isTrue();
        assertThat(hasher.verify(NOBODY, "resume-4711", made)).isFalse();
    }

    @Test
    void knowsAPasswordThatAnotherSystemHashedAsItWasTyped() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.own(64, 1));
        HashedPassword typed =
                new HashedPassword(Argon2.compute("re\u0301sume\u0301-4711", Argon2Settings.own(64, 1, 1))
                        .text());

        assertThat(hasher.verify(NOBODY, "re\u0301sume\u0301-4711", typed)).isTrue();
        assertThat(hasher.verify(NOBODY, "resume-4711", typed)).isFalse();
    }

    @Test
    void hashesEndlessCombinationsWithoutPuttingThemInOrder() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.own(64, 1));
        String endless = "a" + "\u0315".repeat(250_000) + "\u0327".repeat(250_000);

        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(hasher.verify(NOBODY, endless, hasher.hash(NOBODY, endless)))
                        .isTrue());
    }

    @Test
    void takesHashesWithOtherParametersForOutdatedAndStillKnowsThem() {
        HashedPassword made = new PasswordHasher(TestHashConfig.own(64, 2)).hash(NOBODY, "password");

        for (TestHashConfig other :
                new TestHashConfig[] {TestHashConfig.own(64, 1), TestHashConfig.own(32, 2), TestHashConfig.usual()}) {
            PasswordHasher hasher = new PasswordHasher(other);
            assertThat(hasher.isCurrent(made)).isFalse();
            assertThat(hasher.verify(NOBODY, "password", made)).isTrue();
            assertThat(hasher.verify(NOBODY, "passwort", made)).isFalse();
        }
    }

    @Test
    void takesHashOfAnotherForCurrentOnlyIfItIsJustLikeOurs() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.usual());

        assertThat(ForeignHash.storable()
                        .filter(foreign -> hasher.isCurrent(new HashedPassword(foreign.text())))
                        .map(ForeignHash::name))
                .containsExactly("argon2id-as-ours");
    }

    /** A time can only be too short for a good reason, so this can't fail by chance. */
    @Test
    void sayingNoToAnotherKindOfHashTakesAsLongAsToOurs() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.own(16384, 10));
        HashedPassword quick = new HashedPassword(ForeignHash.named("ldap-ssha").text());
        long own = LongStream.range(0, 3)
                .map(i -> nanoseconds(() -> hasher.waste(NOBODY, "password")))
                .min()
                .orElseThrow();

        long no = nanoseconds(
                () -> assertThat(hasher.verify(NOBODY, "password", quick)).isFalse());

        assertThat(no).isGreaterThan(own / 2);
    }

    @Test
    void saysNoToWhatItCannotRead() {
        PasswordHasher hasher = new PasswordHasher(TestHashConfig.own(64, 1));

        assertThat(hasher.verify(NOBODY, "password", new HashedPassword("password")))
                .isFalse();
        assertThat(hasher.verify(NOBODY, "", new HashedPassword(""))).isFalse();
    }

    @Test
    void checksWhatTakesMoreMemoryThanItMay() {
        PasswordHasher hasher = new PasswordHasher(
                new TestHashConfig(64, 1, 1, 128, 1, TestHashConfig.usual().patience()));
        HashedPassword big = new HashedPassword(ForeignHash.named("argon2id").text());

        assertThat(hasher.verify(NOBODY, ForeignHash.PASSWORD, big)).isTrue();
        assertThat(hasher.verify(NOBODY, ForeignHash.PASSWORD, big)).isTrue();
    }

    @Test
    void showsNoHash() {
        assertThat(new HashedPassword("$argon2id$")).hasToString("HashedPassword[…]");
    }

    private static long nanoseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
