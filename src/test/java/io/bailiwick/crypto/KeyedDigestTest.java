package io.bailiwick.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyedDigestTest {

    private final KeyedDigest digest = new KeyedDigest(new byte[32]);

    @Test
    void recognisesTextsAgain() {
        assertThat(digest.of("a", "bc")).hasSize(32).isEqualTo(digest.of("a", "bc"));
    }

    @Test
    void tellsApartWhereTextsEndAndWhoseKeyItIs() {
        assertThat(digest.of("a", "bc")).isNotEqualTo(digest.of("ab", "c")).isNotEqualTo(digest.of("abc"));
        assertThat(digest.of("a", "")).isNotEqualTo(digest.of("a"));
        assertThat(new KeyedDigest(RandomValues.key()).of("a")).isNotEqualTo(digest.of("a"));
    }

    /** Counters in the database are found by it: another way to compute it would forget them all. */
    @Test
    void isTheSameInEveryRelease() {
        assertThat(HexFormat.of().formatHex(digest.of("a", "bc")))
                .isEqualTo("830be00748e8677348e1cf2c2785e6f37819e820973947dfcc390e68d4e4b479");
    }
}
