package io.bailiwick.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.kernel.TenantKey;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

    private static final TenantKey ACME = new TenantKey("acme");

    private record Config(URI address) implements TokenConfig {

        @Override
        public Optional<URI> baseUrl() {
            return Optional.of(address);
        }
    }

    private final Issuer issuer = issuer("https://id.example/iam");

    @Test
    void isTheBaseAddressAndTheTenant() {
        assertThat(issuer.of(ACME)).isEqualTo("https://id.example/iam/acme");
        assertThat(issuer.api(ACME)).isEqualTo("https://id.example/iam/acme/api");
    }

    @Test
    void mindsNoSlashAtTheEnd() {
        assertThat(issuer("https://id.example/iam/").of(ACME)).isEqualTo(issuer.of(ACME));
        assertThat(issuer("https://id.example").of(ACME)).isEqualTo("https://id.example/acme");
    }

    @Test
    void knowsItsOwnAgain() {
        assertThat(issuer.tenantOf(issuer.of(ACME))).contains(ACME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "https://id.example/iam",
                "https://id.example/iam/",
                "https://id.example/iam/ACME",
                "https://id.example/iam/acme/",
                "https://id.example/iam/acme/api",
                "https://id.example/iam//acme",
                "https://id.example/iam/acme?x",
                "https://id.example/iam/ acme",
                "https://id.example/iam/acme\n",
                "https://id.example/iam/a\u212a",
                "https://id.example/iamacme",
                "https://id.example/acme",
                "http://id.example/iam/acme",
                "https://ID.example/iam/acme",
                "https://evil.example/?https://id.example/iam/acme"
            })
    void knowsNoOther(String text) {
        assertThat(issuer.tenantOf(text)).isEmpty();
    }

    private static Issuer issuer(String baseUrl) {
        return new Issuer(new Config(URI.create(baseUrl)));
    }
}
