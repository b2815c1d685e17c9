package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.BindResult.Unavailable;
import io.bailiwick.directory.Directories;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.DirectoryKey;
import io.bailiwick.directory.DirectoryTarget;
import io.bailiwick.directory.FullBacklog;
import io.bailiwick.directory.LimitedConfig;
import io.bailiwick.directory.Relay;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestDirectories;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.directory.TestSettings;
import io.bailiwick.directory.TrickleServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadDirectoryTest {

    private static final Accepted DAVE = new Accepted("uid=dave,ou=people,dc=example,dc=com");

    private final TestClock clock = new TestClock();
    private final LdapDirectoryFactory factory = new LdapDirectoryFactory(clock);
    private final Relay silent = Relay.toNowhere();
    private TestDirectory server;
    private Relay relay;

    @BeforeEach
    void start() throws Exception {
        server = TestDirectory.plain().person("dave", "secret");
        relay = Relay.to(server.port());
    }

    @AfterEach
    void stop() {
        silent.close();
        relay.close();
        server.close();
        factory.stop();
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsUnavailable() {
        assertThat(open(silent.url()).authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
    }

    @Test
    void aServerThatDoesNotEvenAcceptIsUnavailable() throws Exception {
        try (FullBacklog full = FullBacklog.create()) {
            assertThat(open(full.url()).authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void aServerThatHangsWhileTlsBeginsIsUnavailable() {
        String url = "ldaps://127.0.0.1:" + silent.port();

        assertThat(open(url).authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
        assertThat(open(silent.url(), "startTls", true).authenticate("dave", "secret"))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aServerThatAnswersByteByByteIsCutOff() throws Exception {
        try (TrickleServer trickle = TrickleServer.start()) {
            assertThat(open(trickle.url()).authenticate("dave", "secret"))
                    .isEqualTo(new Unavailable("timeout: no complete answer within PT0.3S"));
            assertThat(open("ldaps" + trickle.url().substring(4)).authenticate("dave", "secret"))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void afterThreeFailuresNobodyWaitsAnyMore() {
        Directory directory = open(silent.url());

        for (int i = 0; i < 20; i++) {
            assertThat(directory.authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
        }

        assertThat(silent.connections()).isEqualTo(3);
    }

    @Test
    void anOpenBreakerDropsOldConnectionsToo() {
        Directory directory = open(relay.url());
        directory.authenticate("dave", "secret");
        relay.down();
        for (int i = 0; i < 5; i++) {
            directory.authenticate("dave", "secret");
        }
        relay.up();

        assertThat(directory.authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
        clock.advance(Duration.ofSeconds(2));
        assertThat(directory.authenticate("dave", "secret")).isEqualTo(DAVE);
        assertThat(directory.authenticate("dave", "wrong")).isEqualTo(new Refused("wrong password"));
        assertThat(relay.connections()).isEqualTo(2);
    }

    @Test
    void othersDoNotNotice() {
        Directories directories = TestDirectories.over(factory, LimitedConfig.of(16));
        DirectoryTarget dead = target(1, silent.url());
        DirectoryTarget alive = target(2, relay.url());
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<BindResult>> victims = IntStream.range(0, 200)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> directories.authenticate(dead, "dave", "secret"), threads))
                .toList();

        for (int i = 0; i < 50; i++) {
            assertThat(directories.authenticate(alive, "dave", "secret")).isEqualTo(DAVE);
        }

        assertThat(victims).allSatisfy(call -> assertThat(call.join()).isInstanceOf(Unavailable.class));
        assertThat(silent.connections()).isLessThanOrEqualTo(4);
        threads.shutdownNow();
    }

    @Test
    void theSecondServerTakesOverAndTheFirstIsUsedAgainWhenItIsBack() {
        try (Relay other = Relay.to(server.port())) {
            Directory directory = open(relay.url() + " " + other.url());
            assertThat(directory.authenticate("dave", "secret")).isEqualTo(DAVE);
            assertThat(other.connections()).isZero();

            relay.down();
            for (int i = 0; i < 5; i++) {
                assertThat(directory.authenticate("dave", "secret")).isEqualTo(DAVE);
            }
            assertThat(other.connections()).isOne();

            relay.up();
            assertThat(directory.authenticate("dave", "secret")).isEqualTo(DAVE);
            assertThat(relay.connections()).isOne();
            clock.advance(Duration.ofSeconds(2));
            assertThat(directory.authenticate("dave", "secret")).isEqualTo(DAVE);
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    @Test
    void roundRobinAsksOneServerAfterTheOther() throws Exception {
        try (TestDirectory other = TestDirectory.plain().person("dave", "secret")) {
            Directory directory = open(relay.url() + " " + other.url(), "serverSelection", "roundRobin");

            for (int i = 0; i < 10; i++) {
                assertThat(directory.authenticate("dave", "secret")).isEqualTo(DAVE);
            }

            assertThat(server.binds()).hasSize(5);
            assertThat(other.binds()).hasSize(5);
        }
    }

    private Directory open(String url, Object... more) {
        return factory.open(TestSettings.template(url, impatient(more)), AddressPolicy.ANYWHERE);
    }

    private static DirectoryTarget target(long service, String url) {
        return new DirectoryTarget(new DirectoryKey(1, service, 1), TestSettings.template(url, impatient()), true);
    }

    private static Object[] impatient(Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(more, 0, all, 4, more.length);
        all[0] = "connectTimeout";
        all[1] = "PT0.3S";
        all[2] = "responseTimeout";
        all[3] = "PT0.3S";
        return all;
    }
}
