package io.bailiwick.directory;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.kernel.InvalidInputException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DiagnosesTest {

    private static final LdapSettings SETTINGS = TestSettings.template("ldap://127.0.0.1:10389");
    private static final DirectoryDiagnosis FINE = DirectoryDiagnosis.of(List.of());

    @Test
    void testsAtMostAnEighthOfWhatTheProcessAllowsAtOnce() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(2);
        CountDownLatch answer = new CountDownLatch(1);
        Diagnoses diagnoses = new Diagnoses(
                (settings, policy, person) -> {
                    entered.countDown();
                    await(answer);
                    return FINE;
                },
                LimitedConfig.of(16));
        CompletableFuture<DirectoryDiagnosis> first = supplyAsync(() -> diagnoses.of(SETTINGS, true, null));
        CompletableFuture<DirectoryDiagnosis> second = supplyAsync(() -> diagnoses.of(SETTINGS, true, null));
        entered.await();

        assertThatThrownBy(() -> diagnoses.of(SETTINGS, true, null)).isInstanceOf(DirectoriesBusyException.class);

        answer.countDown();
        assertThat(List.of(first.join(), second.join())).containsOnly(FINE);
        assertThat(diagnoses.of(SETTINGS, true, null)).isEqualTo(FINE);
    }

    @Test
    void onlyTrustedServicesMayBeAnywhere() {
        List<AddressPolicy> policies = new ArrayList<>();
        Diagnoses diagnoses = new Diagnoses(
                (settings, policy, person) -> {
                    policies.add(policy);
                    return FINE;
                },
                LimitedConfig.of(64, "ldap.example.com"));

        diagnoses.of(SETTINGS, true, null);
        diagnoses.of(SETTINGS, false, null);

        InetAddress loopback = InetAddress.getLoopbackAddress();
        assertThat(policies)
                .extracting(policy -> policy.allows("ldap.example.com", loopback))
                .containsExactly(true, false);
    }

    @Test
    void refusesSettingsThatNoDirectoryTakes() {
        Diagnoses diagnoses = new Diagnoses(
                (settings, policy, person) -> {
                    throw new IllegalArgumentException("not like that");
                },
                LimitedConfig.of(64));

        assertThatThrownBy(() -> diagnoses.of(SETTINGS, true, null)).isInstanceOf(InvalidInputException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
