package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.BindResult.Unavailable;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.SlapdServer;
import io.bailiwick.directory.TestCertificate;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the real thing. */
@Timeout(60)
class OpenLdapTest {

    private static final Accepted USER_1 = new Accepted("uid=LDAP_user_1,ou=people,dc=example,dc=com");

    private static SlapdServer server;
    private static TestCertificate certificate;

    private final TestClock clock = new TestClock();
    private final LdapDirectoryFactory factory = new LdapDirectoryFactory(clock);

    @BeforeAll
    static void start(@TempDir Path dir) throws IOException {
        certificate = TestCertificate.create(dir, "dns:localhost,ip:127.0.0.1");
        server = SlapdServer.start(
                dir,
                certificate,
                SlapdServer.person("LDAP_user_1", "One User", "password_1"),
                SlapdServer.person("LDAP_user_2", "Two User", "password_2"),
                SlapdServer.person("a\\, b\\+c", "Special", "password_3"),
                SlapdServer.person("\\#x\\<y\\>\\;\\\"z", "Special", "password_4"));
    }

    @AfterAll
    static void down() {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void stop() {
        factory.stop();
    }

    @Test
    void bindsByTemplate() {
        Directory directory = open(TestSettings.template(server.url()));

        assertThat(directory.authenticate("LDAP_user_1", "password_1")).isEqualTo(USER_1);
        assertThat(directory.authenticate("LDAP_user_1", "password_2")).isEqualTo(new Refused("wrong password"));
        assertThat(directory.authenticate("nobody", "password_1")).isInstanceOf(Refused.class);
        assertThat(directory.authenticate("LDAP_user_1", "")).isEqualTo(new Refused("empty password"));
        assertThat(directory.authenticate("LDAP_user_1", "password_1")).isEqualTo(USER_1);
    }

    @Test
    void bindsBySearch() {
        Directory directory = open(bySearch("searchFilter", "(|(mail=%LOGINNAME%)(uid=%LOGINNAME%))"));

        assertThat(directory.authenticate("LDAP_user_1", "password_1")).isEqualTo(USER_1);
        assertThat(directory.authenticate("ldap_user_1@example.com", "password_1"))
                .isEqualTo(USER_1);
        assertThat(directory.authenticate("LDAP_user_1", "password_2")).isEqualTo(new Refused("wrong password"));
        assertThat(directory.authenticate("LDAP_user_*", "password_1")).isEqualTo(new Refused("no such entry"));
    }

    @Test
    void reportsTwoPeopleWithOneName() {
        Directory directory = open(bySearch("searchFilter", "(|(cn=%LOGINNAME%)(sn=%LOGINNAME%))"));

        assertThat(directory.authenticate("Special", "password_3")).isEqualTo(new Refused("several entries match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid=%LOGINNAME%,ou=people,dc=example,dc=com", ""})
    void findsSpecialNames(String template) {
        Directory directory = template.isEmpty()
                ? open(bySearch("searchScope", "sub"))
                : open(TestSettings.template(server.url(), "securityPrincipal", template));

        assertThat(directory.authenticate("a, b+c", "password_3")).isInstanceOf(Accepted.class);
        assertThat(directory.authenticate("#x<y>;\"z", "password_4")).isInstanceOf(Accepted.class);
        assertThat(directory.authenticate("LDAP_user_1,ou=people", "password_1"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesAWrongSearchAccount() {
        Directory directory = open(bySearch("bindPassword", "wrong"));

        assertThat(directory.authenticate("LDAP_user_1", "password_1")).isInstanceOf(Unavailable.class);
    }

    @Test
    void upgradesToTls() {
        Directory trusting =
                open(TestSettings.template(server.url(), "startTls", true, "trustedCertificates", certificate.pem()));
        Directory suspicious = open(TestSettings.template(server.url(), "startTls", true));

        assertThat(trusting.authenticate("LDAP_user_1", "password_1")).isEqualTo(USER_1);
        assertThat(suspicious.authenticate("LDAP_user_1", "password_1")).isInstanceOf(Unavailable.class);
    }

    @Test
    void survivesARestartUnderAFullPool() throws Exception {
        Directory directory = open(TestSettings.template(server.url()));
        together(10, directory);

        server.down();
        assertThat(directory.authenticate("LDAP_user_1", "password_1")).isInstanceOf(Unavailable.class);
        server.up();

        assertThat(together(10, directory)).containsOnly(USER_1);
    }

    @Test
    void comesBackAfterAnOutage() throws Exception {
        Directory directory = open(TestSettings.template(server.url()));
        server.down();
        for (int i = 0; i < 5; i++) {
            assertThat(directory.authenticate("LDAP_user_1", "password_1")).isInstanceOf(Unavailable.class);
        }
        server.up();

        clock.advance(Duration.ofSeconds(2));

        assertThat(directory.authenticate("LDAP_user_1", "password_1")).isEqualTo(USER_1);
    }

    private static List<BindResult> together(int count, Directory directory) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch ready = new CountDownLatch(count);
        List<CompletableFuture<BindResult>> calls = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            await(ready);
                            return directory.authenticate("LDAP_user_1", "password_1");
                        },
                        threads))
                .toList();
        List<BindResult> results = calls.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Directory open(LdapSettings settings) {
        return factory.open(settings, AddressPolicy.ANYWHERE);
    }

    private static LdapSettings bySearch(String name, Object value) {
        return TestSettings.search(
                server.url(), "bindDn", SlapdServer.ADMIN, "bindPassword", SlapdServer.ADMIN_PASSWORD, name, value);
    }
}
