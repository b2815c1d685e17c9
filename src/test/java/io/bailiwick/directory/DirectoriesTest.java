package io.bailiwick.directory;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Unavailable;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DirectoriesTest {

    private final List<StuckDirectory> opened = new ArrayList<>();
    private final List<AddressPolicy> policies = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void letGo() {
        opened.forEach(directory -> directory.answer.countDown());
        threads.shutdownNow();
    }

    @Test
    void keepsOneDirectoryOpenPerService() throws InterruptedException {
        Directories directories = directories(64);
        answerAtOnce(directories, target(1, 1), target(2, 1));

        directories.authenticate(target(1, 1), "dave", "secret");
        directories.authenticate(target(2, 1), "dave", "secret");

        assertThat(opened).hasSize(2);
    }

    @Test
    void aChangeOpensAnewAndClosesTheOldOneAfterItsCalls() throws InterruptedException {
        Directories directories = directories(64);
        CompletableFuture<BindResult> running = call(directories, target(1, 1));
        opened(0).entered.acquire();

        CompletableFuture<BindResult> next = call(directories, target(1, 2));
        opened(1).entered.acquire();

        assertThat(opened(0).closed.getCount()).isOne();
        opened(0).answer.countDown();
        assertThat(running.join()).isEqualTo(new Accepted("dave"));
        opened(0).closed.await();
        opened(1).answer.countDown();
        assertThat(next.join()).isEqualTo(new Accepted("dave"));
        assertThat(opened(1).closed.getCount()).isOne();
    }

    @Test
    void whoStillHasTheOldSettingsIsServedByTheNewOnes() throws InterruptedException {
        Directories directories = directories(64);
        answerAtOnce(directories, target(1, 2));

        directories.authenticate(target(1, 1), "dave", "secret");

        assertThat(opened).hasSize(1);
    }

    @Test
    void forgettingCloses() throws InterruptedException {
        Directories directories = directories(64);
        answerAtOnce(directories, target(1, 1), target(2, 1));

        directories.forget(7, 1);

        opened(0).closed.await();
        assertThat(opened(1).closed.getCount()).isOne();
    }

    @Test
    void closesWhatNobodyUsedForTenMinutes() throws InterruptedException {
        Directories directories = directories(64);
        answerAtOnce(directories, target(1, 1));
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        directories.authenticate(target(1, 1), "dave", "secret");
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        directories.authenticate(target(1, 1), "dave", "secret");
        assertThat(opened).hasSize(1);

        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        answerAtOnce(directories, target(1, 1));

        opened(0).closed.await();
        assertThat(opened).hasSize(2);
    }

    @Test
    void onlyTrustedServicesMayBeAnywhere() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        InetAddress listed = InetAddress.getByName("192.0.2.1");
        Directories directories = directories(64);
        DirectoryTarget trusted = new DirectoryTarget(new DirectoryKey(1, 1, 1), settings(1), true);

        answerAtOnce(directories, trusted, target(2, 1));

        assertThat(policies.get(0).allows("localhost", loopback)).isTrue();
        assertThat(policies.get(1).allows("localhost", loopback)).isFalse();
        assertThat(policies.get(1).allows("ldap.example.com", listed)).isTrue();
        assertThat(policies.get(1).allows("other.example.com", listed)).isFalse();
    }

    @Test
    void settingsThatNoDirectoryTakesMakeItUnavailable() {
        DirectoryFactory picky = (settings, policy) -> {
            throw new IllegalArgumentException("not like that");
        };

        BindResult result = new Directories(picky, LimitedConfig.of(64)).authenticate(target(1, 1), "dave", "secret");

        assertThat(result).isEqualTo(new Unavailable("settings: not like that"));
    }

    @Test
    void aStuckServiceTurnsAwayWhoeverExceedsItsShareAndLeavesRoomForOthers() throws InterruptedException {
        Directories directories = directories(8);
        CompletableFuture<BindResult> first = call(directories, target(1, 1, 100));
        CompletableFuture<BindResult> second = call(directories, target(1, 1, 100));
        opened(0).entered.acquire(2);

        BindResult third = directories.authenticate(target(1, 1, 100), "dave", "secret");

        assertThat(third).isEqualTo(new Unavailable("busy"));
        answerAtOnce(directories, target(2, 1));
        assertThat(List.of(first.isDone(), second.isDone())).containsOnly(false);
    }

    @Test
    void aServiceGetsNoMoreCallsThanItsPoolHas() throws InterruptedException {
        Directories directories = directories(64);
        CompletableFuture<BindResult> first = call(directories, target(1, 1, 1));
        opened(0).entered.acquire();

        BindResult second = directories.authenticate(target(1, 1, 1), "dave", "secret");

        assertThat(second).isEqualTo(new Unavailable("busy"));
        assertThat(opened(0).entered.availablePermits()).isZero();
        assertThat(first.isDone()).isFalse();
    }

    @Test
    void whoWaitsGetsTheCallThatBecomesFree() throws InterruptedException {
        Directories directories = directories(64);
        List<CompletableFuture<BindResult>> calls = IntStream.range(0, 10)
                .mapToObj(i -> call(directories, target(1, 1, 1)))
                .toList();
        opened(0).entered.acquire();

        opened(0).answer.countDown();

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(new Accepted("dave")));
    }

    @Test
    void allServicesTogetherGetNoMoreCallsThanTheProcessAllows() throws InterruptedException {
        Directories directories = directories(4);
        List<CompletableFuture<BindResult>> calls = new ArrayList<>();
        for (int service = 0; service < 4; service++) {
            calls.add(call(directories, target(service, 1)));
            opened(service).entered.acquire();
        }

        assertThat(directories.authenticate(target(4, 1), "dave", "secret")).isEqualTo(new Unavailable("busy"));
        assertThat(calls).noneMatch(CompletableFuture::isDone);
    }

    private Directories directories(int maxCalls) {
        Ticker ticker = nanos::get;
        return new Directories(this::open, LimitedConfig.of(maxCalls, "ldap.example.com"), ticker);
    }

    private synchronized Directory open(LdapSettings settings, AddressPolicy policy) {
        StuckDirectory directory = new StuckDirectory();
        opened.add(directory);
        policies.add(policy);
        notifyAll();
        return directory;
    }

    private CompletableFuture<BindResult> call(Directories directories, DirectoryTarget target) {
        return supplyAsync(() -> directories.authenticate(target, "dave", "secret"), threads);
    }

    private synchronized StuckDirectory opened(int index) throws InterruptedException {
        while (opened.size() <= index) {
            wait();
        }
        return opened.get(index);
    }

    private void answerAtOnce(Directories directories, DirectoryTarget... targets) throws InterruptedException {
        for (DirectoryTarget target : targets) {
            int next = opened.size();
            CompletableFuture<BindResult> call = call(directories, target);
            opened(next).answer.countDown();
            assertThat(call.join()).isEqualTo(new Accepted("dave"));
        }
    }

    private static DirectoryTarget target(long service, long version) {
        return target(service, version, 10);
    }

    private static DirectoryTarget target(long service, long version, int poolSize) {
        return new DirectoryTarget(new DirectoryKey(7, service, version), settings(poolSize), false);
    }

    private static LdapSettings settings(int poolSize) {
        return TestSettings.template("ldaps://ldap.example.com", "connectTimeout", "PT0.1S", "poolSize", poolSize);
    }
}
