package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, true",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.200.0.1, true",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1/32, 192.0.2.0, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "' 10.0.0.0/8 ', 10.0.0.1, true",
        "fd00::/8, fd00::, true",
        "fd00::/8, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "fd00::/8, fc00::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
        "::1, ::2, false",
        "::/0, 2001:db8::1, true"
    })
    void holdsAddressesThatShareItsFirstBits(String range, String address, boolean held) {
        assertThat(holds(range, address)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0, 2001:db8::1", "::/0, 192.0.2.1", "127.0.0.1, ::1"})
    void keepsTheTwoFamiliesApart(String range, String address) {
        assertThat(holds(range, address)).isFalse();
    }

    @Test
    void knowsAnAddressInTheClothesOfTheOtherFamily() {
        assertThat(holds("10.0.0.0/8", "::ffff:10.0.0.1")).isTrue();
        assertThat(holds("::ffff:10.0.0.1", "10.0.0.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/x",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/33",
                "10.0.0.0/8/8",
                "10.0.0.0/4294967304",
                "10.0.0.0/ 8",
                "fd00::/129",
                "::ffff:10.0.0.0/104",
                "fe80::1%eth0",
                "fd00:::1",
                "1:2",
                "[::1]",
                "10.0.0.1:80"
            })
    void refusesWhatIsNoRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.parse(text))
                .withMessageStartingWith("Not a");
    }

    /** No cause: the text was refused by its look, and nobody was asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "proxy.example.com",
                "example.com/8",
                "dead.beef",
                "cafe",
                "1",
                "10.1",
                "1.2.3.4.5",
                "300.0.0.1",
                "256.1.1.1",
                "1.2.3.",
                "010.0.0.1",
                ".:"
            })
    void neverLooksUpAName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.parse(text))
                .withMessageStartingWith("Not an address")
                .withNoCause();
    }

    private static boolean holds(String range, String address) {
        return AddressRange.parse(range).contains(AddressRange.literal(address));
    }
}
