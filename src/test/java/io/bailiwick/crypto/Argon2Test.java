package io.bailiwick.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

    private static final Argon2Settings QUICK = Argon2Settings.own(64, 1, 1);
    private static final byte[] SALT = "somesalt".getBytes(UTF_8);

    /** From the tests of the reference implementation (phc-winner-argon2, src/test.c). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            65536 | 2 | 1 | $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc
            256   | 2 | 1 | $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4
            256   | 2 | 2 | $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc
            """)
    void makesTheHashesThatTheReferenceMakes(int memory, int iterations, int parallelism, String phc) {
        Argon2 hash = Argon2.compute("password", Argon2Settings.own(memory, iterations, parallelism), SALT);

        assertThat(hash.text()).isEqualTo(phc);
    }

    @Test
    void knowsThePasswordAgain() {
        Argon2 hash = Argon2.parse(phcOf("pässword"));

        assertThat(hash.matches("pässword")).isTrue();
        assertThat(hash.matches("Pässword")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void readsItsParametersFromTheText() {
        String phc =
                Argon2.compute("password", Argon2Settings.own(64, 3, 2), SALT).text();

        assertThat(Argon2.parse(phc).text()).isEqualTo(phc);
        assertThat(Argon2.parse(phc).matches("password")).isTrue();
        assertThat(Argon2.parse(phc.replace("t=3", "t=4")).matches("password")).isFalse();
    }

    @Test
    void saltMakesAnotherHash() {
        String one = Argon2.compute("password", QUICK, SALT).text();
        String other =
                Argon2.compute("password", QUICK, "somesalu".getBytes(UTF_8)).text();

        assertThat(hashIn(one)).isNotEqualTo(hashIn(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2x$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=20$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19,m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$t=1,m=64,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=-64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=99999999,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ",
                "$argon2id$v=19$m=64,t=1,p=1$$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAAA=",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAA_A",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA$",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA\n"
            })
    void refusesWhatIsNoArgon2InAPhcString(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2.parse(text));
    }

    private static String phcOf(String password) {
        return Argon2.compute(password, QUICK, SALT).text();
    }

    private static String hashIn(String phc) {
        return phc.substring(phc.lastIndexOf('$'));
    }
}
