package io.bailiwick.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.ForeignHash;
import org.junit.jupiter.api.Test;

/** What the formats are known for. */
class StoredHashTest {

    /** Made by libxcrypt of 72 times x, and something after it. */
    @Test
    void bcryptReadsTheFirst72BytesAlone() {
        StoredHash hash = StoredHash.parse("$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i");

        assertThat(hash.matches("x".repeat(72))).isTrue();
        assertThat(hash.matches("x".repeat(72) + "another tail")).isTrue();
        assertThat(hash.matches("x".repeat(71))).isFalse();
    }

    /** As some programs wrote them: libxcrypt reads the last digit of the salt as here, too. */
    @Test
    void bcryptOverlooksBitsThatMeanNothing() {
        String text = ForeignHash.named("bcrypt-2a").text();
        StoredHash hash = StoredHash.parse(text.replace("rstuu", "rstuv"));

        assertThat(hash.text()).isEqualTo(text);
        assertThat(hash.matches(ForeignHash.PASSWORD)).isTrue();
    }

    @Test
    void pbkdf2DoesWithoutFurtherBlocks() {
        StoredHash hash = StoredHash.parse("$pbkdf2-sha1$i=20000,l=64$MDEyMzQ1Njc4OWFiY2RlZg$"
                + "I8KVwo9G5NiGjNQOCaVz7HScVR3nKzfhgaWD7lSbQ3sV6mwmO/7tLiBKtFMnPWBMVaenlak15MRl1MZvAjuXoA");

        assertThat(hash.text()).startsWith("$pbkdf2-sha1$i=20000,l=20$");
        assertThat(hash.matches(ForeignHash.PASSWORD)).isTrue();
    }

    /** Made by libxcrypt of 256 and of 300 times x. */
    @Test
    void cryptKnowsNoPasswordOfMoreThan256Bytes() {
        StoredHash longest = StoredHash.parse("$5$rounds=1000$saltsalt$8qAQLCS3xsvcVW49R043V8r8u/fyoyN.x4i0XmlgUI8");
        StoredHash longer = StoredHash.parse("$5$rounds=1000$saltsalt$mJeEOnCEBKqXSFBHQ7htV4JTVwaN1w6.NqPKKT08i53");

        assertThat(longest.matches("x".repeat(256))).isTrue();
        assertThat(longer.matches("x".repeat(300))).isFalse();
    }

    @Test
    void workGrowsWithTheCost() {
        assertThat(work("$2b$06$abcdefghijklmnopqrstuuKvjhKniToFpMOCxRiDQSdKMYujfD0t6"))
                .isEqualTo(2 * work("$2b$05$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9a"));
        assertThat(work(ForeignHash.named("argon2id").text())).isEqualTo(2 * 512);
        assertThat(work(ForeignHash.named("sha512-crypt").text()))
                .isEqualTo(work(ForeignHash.named("sha512-crypt-usual-rounds").text()))
                .isEqualTo(10_000);
        assertThat(work(ForeignHash.named("md5-crypt").text())).isEqualTo(2000);
        assertThat(work(ForeignHash.named("ldap-ssha").text())).isEqualTo(1);
        assertThat(work("$pbkdf2-sha1$i=2000001,l=16$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(2_000_001);
    }

    private static long work(String text) {
        return StoredHash.parse(text).work();
    }
}
