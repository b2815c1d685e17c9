package io.bailiwick.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "ldap.example.com, ldap.example.com, 192.0.2.1, true",
        "LDAP.example.com, ldap.EXAMPLE.com, 192.0.2.1, true",
        "ldap.example.com, xldap.example.com, 192.0.2.1, false",
        "*.example.com, ldap.example.com, 192.0.2.1, true",
        "*.example.com, a.b.example.com, 192.0.2.1, true",
        "*.example.com, example.com, 192.0.2.1, false",
        "*.example.com, evilexample.com, 192.0.2.1, false",
        "10.0.0.0/8, anything, 10.255.0.1, true",
        "10.0.0.0/8, anything, 11.0.0.1, false",
        "10.0.0.0/8, 10.0.0.1, 192.0.2.1, false",
        "192.0.2.1, anything, 192.0.2.1, true",
        "192.0.2.1, anything, 192.0.2.2, false",
        "192.0.2.128/25, anything, 192.0.2.127, false",
        "2001:db8::/32, anything, 2001:db8:1::1, true",
        "2001:db8::/32, anything, 2001:db9::1, false",
        "2001:db8::1, anything, 2001:db8::1, true",
        "0.0.0.0/0, anything, 2001:db8::1, false",
        "::/0, anything, 192.0.2.1, false",
        "0.0.0.0/0, anything, 192.0.2.1, true"
    })
    void allowsWhatIsOnTheList(String entry, String host, String address, boolean allowed) {
        assertThat(AddressPolicy.only(List.of("other.example.com", entry)).allows(host, resolved(address)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "::1",
                "::ffff:127.0.0.1",
                "169.254.169.254",
                "fe80::1",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "ff02::1"
            })
    void neverAllowsThisMachineItsLinkOrMulticast(String address) {
        AddressPolicy policy = AddressPolicy.only(List.of("0.0.0.0/0", "::/0", "ldap.example.com"));

        assertThat(policy.allows("ldap.example.com", resolved(address))).isFalse();
        assertThat(AddressPolicy.ANYWHERE.allows("ldap.example.com", resolved(address)))
                .isTrue();
    }

    @Test
    void anEmptyListAllowsNothing() {
        assertThat(AddressPolicy.only(List.of()).allows("ldap.example.com", resolved("192.0.2.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "ldap.*.com",
                "10.0.0.0/x",
                "10.0.0.0/-1",
                "10.0.0.0/33",
                "300.0.0.1",
                "10.1",
                "ldaps://a",
                "a b",
                "host/8"
            })
    void refusesWhatIsNoEntry(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressPolicy.only(List.of(entry)));
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
