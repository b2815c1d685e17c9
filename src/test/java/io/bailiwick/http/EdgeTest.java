package io.bailiwick.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest {

    private static final String PROXY = "10.0.0.1";

    private final Edge alone = new Edge(Optional::empty);
    private final Edge behindProxies = new Edge(() -> Optional.of(List.of("10.0.0.0/8", "fd00::/8")));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, 127.0.0.1, true",
        "127.8.8.8, false, 127.8.8.8, true",
        "::1, false, 0:0:0:0:0:0:0:1, true",
        "::ffff:127.0.0.1, false, 127.0.0.1, true",
        "192.0.2.7, false, 192.0.2.7, false",
        "192.0.2.7, true, 192.0.2.7, true",
        "2001:db8::7, false, 2001:db8:0:0:0:0:0:7, false",
        "fe80::7%eth0, true, fe80:0:0:0:0:0:0:7, true",
        "::ffff:192.0.2.7, false, 192.0.2.7, false"
    })
    void believesTheConnection(String peer, boolean tls, String address, boolean secure) {
        RequestInfo info = alone.infoOf(direct(peer, tls), "id");

        assertThat(info).isEqualTo(new RequestInfo("id", address, secure));
    }

    @Test
    void believesTrustedProxyThatSaysHttps() {
        RequestInfo info = through(PROXY, "192.0.2.7", "https");

        assertThat(info).isEqualTo(new RequestInfo("id", "192.0.2.7", true));
    }

    @Test
    void believesTrustedProxyWhateverFamilyItsAddressIsWrittenIn() {
        assertThat(through("::ffff:10.0.0.1", "192.0.2.7", "https").secure()).isTrue();
        assertThat(through("fd00::1", "2001:db8::7", "HTTPS"))
                .isEqualTo(new RequestInfo("id", "2001:db8:0:0:0:0:0:7", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "https,http", "http, https", "wss", "httpss"})
    void isInsecureUnlessTrustedProxySaysHttpsAndNothingElse(String proto) {
        assertThat(through(PROXY, "192.0.2.7", proto).secure()).isFalse();
    }

    @Test
    void isInsecureWhenTrustedProxySaysNothing() {
        assertThat(behindProxies.infoOf(direct(PROXY, false), "id").secure()).isFalse();
        assertThat(behindProxies.infoOf(direct(PROXY, true), "id").secure()).isFalse();
    }

    /** A client sends the one line, a proxy that does not look adds the other. */
    @Test
    void isInsecureWhenLinesContradictEachOther() {
        assertThat(infoOf(PROXY, List.of("192.0.2.7"), List.of("https", "http")).secure())
                .isFalse();
        assertThat(infoOf(PROXY, List.of("192.0.2.7"), List.of("http", "https")).secure())
                .isFalse();
        assertThat(infoOf(PROXY, List.of("192.0.2.7"), List.of("https", "https"))
                        .secure())
                .isTrue();
    }

    @Test
    void believesNobodyElse() {
        assertThat(through("192.0.2.66", "127.0.0.1", "https")).isEqualTo(new RequestInfo("id", "192.0.2.66", false));
        assertThat(alone.infoOf(forwarded(PROXY, false, "127.0.0.1", "https"), "id"))
                .isEqualTo(new RequestInfo("id", PROXY, false));
    }

    @Test
    void keepsTlsOfAStrangerWhoForwards() {
        RequestInfo info = behindProxies.infoOf(forwarded("192.0.2.66", true, "127.0.0.1", "http"), "id");

        assertThat(info).isEqualTo(new RequestInfo("id", "192.0.2.66", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.7                         | 192.0.2.7
            203.0.113.1, 192.0.2.7            | 192.0.2.7
            127.0.0.1, 10.0.0.9, 192.0.2.7    | 192.0.2.7
            192.0.2.7, 10.0.0.2, 10.0.0.3     | 192.0.2.7
            203.0.113.1,192.0.2.7,10.0.0.2    | 192.0.2.7
            nonsense, 192.0.2.7               | 192.0.2.7
            ::ffff:192.0.2.7                  | 192.0.2.7
            192.0.2.7, fd00::2                | 192.0.2.7
            10.0.0.3, 10.0.0.2                | 10.0.0.3
            """)
    void findsTheLastAddressThatIsNoProxy(String forwardedFor, String client) {
        assertThat(through(PROXY, forwardedFor, "https").address()).isEqualTo(client);
    }

    /** Some proxies add a line of their own instead of appending to the client's. */
    @Test
    void readsAllLinesAsOneChain() {
        assertThat(infoOf(PROXY, List.of("203.0.113.1", "192.0.2.7"), List.of("https"))
                        .address())
                .isEqualTo("192.0.2.7");
        assertThat(infoOf(PROXY, List.of("203.0.113.1, 192.0.2.7", "10.0.0.2"), List.of("https"))
                        .address())
                .isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "client.example.com",
                "192.0.2.7:4711",
                "[2001:db8::7]",
                "300.0.0.1",
                "192.0.2.7,",
                "192.0.2.7, _hidden"
            })
    void staysWithTheProxyWhereItNamesNoAddress(String forwardedFor) {
        assertThat(through(PROXY, forwardedFor, "https").address()).isEqualTo(PROXY);
    }

    @Test
    void staysWithTheLastProxyWhoseWordCanBeRead() {
        assertThat(through(PROXY, "192.0.2.7, nonsense, 10.0.0.2", "https").address())
                .isEqualTo("10.0.0.2");
    }

    @Test
    void loopbackThatForwardsForOthersIsNotTheClient() {
        assertThat(alone.infoOf(forwarded("127.0.0.1", false, "192.0.2.7", "https"), "id"))
                .isEqualTo(new RequestInfo("id", "127.0.0.1", false));
        assertThat(alone.infoOf(new Arrival("::1", false, List.of(""), List.of(), List.of()), "id")
                        .secure())
                .isFalse();
        assertThat(alone.infoOf(new Arrival("127.0.0.1", false, List.of(), List.of("http"), List.of()), "id")
                        .secure())
                .isFalse();
        assertThat(alone.infoOf(new Arrival("127.0.0.1", false, List.of(), List.of(), List.of("for=x")), "id")
                        .secure())
                .isFalse();
    }

    @Test
    void loopbackCanBeATrustedProxyToo() {
        Edge behindLoopback = new Edge(() -> Optional.of(List.of("127.0.0.1")));

        assertThat(behindLoopback.infoOf(forwarded("127.0.0.1", false, "192.0.2.7", "https"), "id"))
                .isEqualTo(new RequestInfo("id", "192.0.2.7", true));
    }

    @Test
    void doesNotReadTheForwardedHeader() {
        List<String> header = List.of("for=192.0.2.7;proto=https");

        RequestInfo info = behindProxies.infoOf(new Arrival(PROXY, false, List.of(), List.of(), header), "id");

        assertThat(info).isEqualTo(new RequestInfo("id", PROXY, false));
    }

    private RequestInfo through(String peer, String forwardedFor, String forwardedProto) {
        return behindProxies.infoOf(forwarded(peer, false, forwardedFor, forwardedProto), "id");
    }

    private RequestInfo infoOf(String peer, List<String> forwardedFor, List<String> forwardedProto) {
        return behindProxies.infoOf(new Arrival(peer, false, forwardedFor, forwardedProto, List.of()), "id");
    }

    private static Arrival forwarded(String peer, boolean tls, String forwardedFor, String forwardedProto) {
        return new Arrival(peer, tls, List.of(forwardedFor), List.of(forwardedProto), List.of());
    }

    private static Arrival direct(String peer, boolean tls) {
        return new Arrival(peer, tls, List.of(), List.of(), List.of());
    }
}
