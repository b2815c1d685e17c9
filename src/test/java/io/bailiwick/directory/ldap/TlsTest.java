package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.BesideTheService;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Unavailable;
import io.bailiwick.directory.TestCertificate;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.directory.TestSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@BesideTheService
class TlsTest {

    private static final Accepted DAVE = new Accepted("uid=dave,ou=people,dc=example,dc=com");

    private static TestCertificate localhost;
    private static TestCertificate other;

    private final LdapDirectoryFactory factory = new LdapDirectoryFactory(new TestClock());

    @BeforeAll
    static void certificates(@TempDir Path dir) {
        localhost = TestCertificate.create(dir, "dns:localhost,ip:127.0.0.1");
        other = TestCertificate.create(dir, "dns:ldap.example.com");
    }

    @AfterEach
    void stop() {
        factory.stop();
    }

    @Test
    void trustsItsOwnAnchor() throws Exception {
        try (TestDirectory server = person(TestDirectory.ldaps(localhost.serverContext()))) {
            assertThat(login("ldaps://127.0.0.1:" + server.port(), "trustedCertificates", localhost.pem()))
                    .isEqualTo(DAVE);
            assertThat(login(
                            "ldaps://localhost:" + server.port(), "trustedCertificates", other.pem() + localhost.pem()))
                    .isEqualTo(DAVE);
        }
    }

    @Test
    void upgradesWithStartTls() throws Exception {
        try (TestDirectory server = person(TestDirectory.startTls(localhost.serverContext()))) {
            assertThat(login(server.url(), "startTls", true, "trustedCertificates", localhost.pem()))
                    .isEqualTo(DAVE);
        }
    }

    @Test
    void trustsNobodyElse() throws Exception {
        try (TestDirectory server = person(TestDirectory.ldaps(localhost.serverContext()))) {
            String url = "ldaps://localhost:" + server.port();

            assertThat(login(url)).isInstanceOf(Unavailable.class);
            assertThat(login(url, "trustedCertificates", other.pem())).isInstanceOf(Unavailable.class);
            assertThat(server.binds()).isEmpty();
        }
    }

    @Test
    void refusesACertificateForAnotherName() throws Exception {
        try (TestDirectory server = person(TestDirectory.ldaps(other.serverContext()))) {
            assertThat(login("ldaps://localhost:" + server.port(), "trustedCertificates", other.pem()))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            result -> assertThat(result.reason()).contains("localhost"));
            assertThat(server.binds()).isEmpty();
        }
    }

    @Test
    void refusesACertificateForAnotherNameAfterStartTlsToo() throws Exception {
        try (TestDirectory server = person(TestDirectory.startTls(other.serverContext()))) {
            assertThat(login(server.url(), "startTls", true, "trustedCertificates", other.pem()))
                    .isInstanceOf(Unavailable.class);
            assertThat(server.binds()).isEmpty();
        }
    }

    @Test
    void staysSilentIfTheServerKnowsNoStartTls() throws Exception {
        try (TestDirectory server = person(TestDirectory.plain())) {
            assertThat(login(server.url(), "startTls", true)).isInstanceOf(Unavailable.class);
            assertThat(server.binds()).isEmpty();
        }
    }

    private BindResult login(String url, Object... more) {
        return factory.open(TestSettings.template(url, more), AddressPolicy.ANYWHERE)
                .authenticate("dave", "secret");
    }

    private static TestDirectory person(TestDirectory server) throws Exception {
        return server.person("dave", "secret");
    }
}
